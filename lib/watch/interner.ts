import type { WordScanner } from './word-scanner.ts';

/** Words kept before all are forgotten and learnt anew: a stream of texts has no last word. */
const MAX_WORDS = 200_000;

/** Gives every word met a small number, without making a string of it: open addressing over the scanner's hash. */
export class Interner {
  /** Numbers given out. */
  size = 0;
  private table = new Int32Array(1 << 12).fill(-1);
  private hashes = new Int32Array(1 << 11);
  private starts = new Int32Array((1 << 11) + 1);
  private units = new Uint16Array(1 << 14);

  /** True where numbers given before mean nothing any more; call between texts. */
  forget(): boolean {
    if (this.size < MAX_WORDS) return false;
    this.size = 0;
    this.table.fill(-1);
    return true;
  }

  /** The number of the scanner's word; a new one is `size - 1`. */
  numberOf(scanner: WordScanner): number {
    const { table, hashes, starts, units } = this;
    const { size, hash } = scanner;
    const mask = table.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let number = table[slot] as number; number >= 0; number = table[slot] as number) {
      slot = (slot + 1) & mask;
      const from = starts[number] as number;
      if (hashes[number] !== hash || (starts[number + 1] as number) - from !== size) continue;
      let index = 0;
      while (index < size && units[from + index] === scanner.units[index]) index++;
      if (index === size) return number;
    }
    return this.learn(scanner, slot);
  }

  private learn(scanner: WordScanner, slot: number): number {
    const { size, hash } = scanner;
    const from = this.starts[this.size] ?? 0;
    if (from + size > this.units.length) {
      const more = new Uint16Array(Math.max(this.units.length * 2, from + size));
      more.set(this.units);
      this.units = more;
    }
    this.units.set(scanner.units.subarray(0, size), from);
    if (this.size === this.hashes.length) this.more();
    const number = this.size++;
    this.starts[number + 1] = from + size;
    this.hashes[number] = hash;
    this.table[slot] = number;
    if (this.size * 2 > this.table.length) this.grow();
    return number;
  }

  private more(): void {
    const hashes = new Int32Array(this.hashes.length * 2);
    const starts = new Int32Array(this.hashes.length * 2 + 1);
    hashes.set(this.hashes);
    starts.set(this.starts);
    this.hashes = hashes;
    this.starts = starts;
  }

  private grow(): void {
    const table = new Int32Array(this.table.length * 2).fill(-1);
    const mask = table.length - 1;
    for (let number = 0; number < this.size; number++) {
      const hash = this.hashes[number] ?? 0;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while ((table[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      table[slot] = number;
    }
    this.table = table;
  }
}
