interface Entry {
  part: number;
  record: number;
  score: number;
  seen: number;
}

/** Keeps the best so many of many entries, by score and then by newest (a heap with the worst kept one on top). */
export class Top {
  private readonly heap: Entry[] = [];
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  add(part: number, record: number, score: number, seen: number): void {
    const [worst] = this.heap;
    if (this.heap.length < this.limit) {
      this.heap.push({ part, record, score, seen });
      this.rise(this.heap.length - 1);
    } else if (worst && (score > worst.score || (score === worst.score && seen > worst.seen))) {
      this.heap[0] = { part, record, score, seen };
      this.sink();
    }
  }

  /** Best first. */
  best(): Entry[] {
    return [...this.heap].sort(
      (a, b) => b.score - a.score || b.seen - a.seen || a.part - b.part || a.record - b.record,
    );
  }

  private rise(from: number): void {
    for (let at = from; at > 0; ) {
      const above = (at - 1) >> 1;
      if (!this.swapIfWorse(at, above)) return;
      at = above;
    }
  }

  private sink(): void {
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const worse = this.worse(right, left) ? right : left;
      if (!this.swapIfWorse(worse, at)) return;
      at = worse;
    }
  }

  private swapIfWorse(lower: number, upper: number): boolean {
    const [a, b] = [this.heap[lower], this.heap[upper]];
    if (!a || !b || !this.worse(lower, upper)) return false;
    this.heap[lower] = b;
    this.heap[upper] = a;
    return true;
  }

  private worse(one: number, other: number): boolean {
    const [a, b] = [this.heap[one], this.heap[other]];
    if (!a) return false;
    return !b || a.score < b.score || (a.score === b.score && a.seen < b.seen);
  }
}
