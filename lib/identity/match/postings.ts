/**
 * Which rows hold a key: chains in typed arrays, 16 bytes an entry. Keys are known by their 32-bit hash; two
 * that collide only cost a comparison.
 */
export class Postings {
  #heads: Int32Array;
  #sizes: Int32Array;
  #rows: Int32Array;
  #next: Int32Array;
  #keys: Uint32Array;
  #used = 0;

  constructor(entries = 1024) {
    const slots = 2 ** Math.floor(Math.log2(Math.max(entries, 1024)));
    this.#heads = new Int32Array(slots).fill(-1);
    this.#sizes = new Int32Array(slots);
    this.#rows = new Int32Array(entries);
    this.#next = new Int32Array(entries);
    this.#keys = new Uint32Array(entries);
  }

  add(key: number, row: number): void {
    if (this.#used === this.#rows.length) this.#grow();
    const at = this.#used++;
    this.#rows[at] = row;
    this.#keys[at] = key;
    this.#link(at);
  }

  /** Entries in the chain of the key, others of its slot among them. */
  size(key: number): number {
    return this.#sizes[this.#slot(key)] ?? 0;
  }

  /** The rows of the key, the newest first, `most` of them. */
  *rows(key: number, most: number): Generator<number> {
    let left = most;
    for (let at = this.#heads[this.#slot(key)] ?? -1; at !== -1 && left > 0; at = this.#next[at] ?? -1) {
      if (this.#keys[at] !== key) continue;
      left -= 1;
      yield this.#rows[at] ?? 0;
    }
  }

  #slot(key: number): number {
    return key & (this.#heads.length - 1);
  }

  #link(at: number): void {
    const slot = this.#slot(this.#keys[at] ?? 0);
    this.#next[at] = this.#heads[slot] ?? -1;
    this.#heads[slot] = at;
    this.#sizes[slot] = (this.#sizes[slot] ?? 0) + 1;
  }

  #grow(): void {
    const entries = Math.ceil(this.#rows.length * 1.5) + 1024;
    this.#rows = copied(new Int32Array(entries), this.#rows);
    this.#next = copied(new Int32Array(entries), this.#next);
    this.#keys = copied(new Uint32Array(entries), this.#keys);
    if (entries <= this.#heads.length * 2) return;
    this.#heads = new Int32Array(this.#heads.length * 2).fill(-1);
    this.#sizes = new Int32Array(this.#heads.length);
    for (let at = 0; at < this.#used; at++) this.#link(at);
  }
}

function copied<T extends Int32Array | Uint32Array>(into: T, from: T): T {
  into.set(from);
  return into;
}
