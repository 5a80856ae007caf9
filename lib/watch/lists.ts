/** Lists of numbers that are only ever added, kept end to end: list `n` is `values` from `ends[n]` up to `ends[n + 1]`. */
export class Lists {
  size = 0;
  ends = new Int32Array(1 << 10);
  values = new Int32Array(1 << 10);

  add(list: readonly number[]): void {
    const from = this.ends[this.size] as number;
    const to = from + list.length;
    while (to > this.values.length) this.values = doubled(this.values);
    this.values.set(list, from);
    this.size++;
    if (this.size === this.ends.length) this.ends = doubled(this.ends);
    this.ends[this.size] = to;
  }

  clear(): void {
    this.size = 0;
  }
}

/** A copy with twice the room. */
export function doubled(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}
