/** A line of pages.jsonl. */
export interface Expected {
  file: string;
  url: string;
  kind: string;
  expected: Record<string, unknown>;
}

/** A line of `lab capture --list`. */
export interface Captured {
  file: string;
  observations: { kind: string; fields: Record<string, unknown> }[];
}

/** True or false as the values agree; null where there is none. */
export type Same = (field: string, want: unknown, got: unknown) => boolean | null;

interface Count {
  asked: number;
  right: number;
  wrong: number;
}

/** Kinds of page with one subject of that kind; lists of them are judged elsewhere. */
const SINGLE = ['person', 'account', 'article', 'tender'];

/**
 * One line per kind and field: recall (right of those the page states) and precision (right of those
 * given where the page's value is known), then the wrong observations on pages that hold no subject.
 */
export function judge(
  pages: readonly Expected[],
  captured: ReadonlyMap<string, Captured>,
  same: Same,
): string[] {
  const counts = new Map<string, Count>();
  let empty = 0;
  let taken = 0;
  for (const page of pages) {
    const observations = captured.get(page.file)?.observations ?? [];
    if (page.kind === 'none') {
      empty += 1;
      if (observations.length > 0) taken += 1;
    }
    if (!SINGLE.includes(page.kind)) continue;
    const mine = observations.find(({ kind }) => kind === page.kind);
    for (const [field, want] of Object.entries(page.expected)) {
      if (typeof want === 'object' && !Array.isArray(want)) continue;
      if (field === 'experience') continue;
      const key = `${page.kind}.${field}`;
      const count = counts.get(key) ?? { asked: 0, right: 0, wrong: 0 };
      counts.set(key, count);
      count.asked += 1;
      const verdict = same(field, want, mine?.fields[field]);
      if (verdict === true) count.right += 1;
      if (verdict === false) count.wrong += 1;
    }
  }
  const rows = [...counts].sort(([a], [b]) => a.localeCompare(b)).map(([key, count]) => row(key, count));
  return [...rows, `pages without a subject: ${empty}, of which something was captured on ${taken}`];
}

function row(key: string, { asked, right, wrong }: Count): string {
  const given = right + wrong;
  const precision = given === 0 ? '  -  ' : (right / given).toFixed(3);
  return `${key.padEnd(24)} n ${String(asked).padStart(3)}  recall ${(right / asked).toFixed(3)}  precision ${precision}  wrong ${wrong}`;
}
