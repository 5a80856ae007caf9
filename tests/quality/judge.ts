import { type Part, partsOf } from './parts.ts';

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

/**
 * One line per kind and field: recall (right of those the pages state) and precision (right of those
 * given where the page's value is known); then the observations that lists of subjects lack or have too
 * many, and the pages that hold no subject on which something was captured all the same.
 */
export function judge(
  pages: readonly Expected[],
  captured: ReadonlyMap<string, Captured>,
  same: Same,
): string[] {
  const counts = new Map<string, Count>();
  const none = pages.filter(({ kind }) => kind === 'none');
  const taken = none.filter(({ file }) => (captured.get(file)?.observations ?? []).length > 0);
  for (const page of pages) {
    const parts = partsOf(page, captured.get(page.file)?.observations ?? []);
    for (const part of parts) tally(counts, part, same);
  }
  const rows = [...counts].sort(([a], [b]) => a.localeCompare(b)).map(([key, count]) => row(key, count));
  if (none.length === 0) return rows;
  return [
    ...rows,
    `pages without a subject: ${none.length}, of which something was captured on ${taken.length}`,
  ];
}

function tally(counts: Map<string, Count>, { kind, want, got }: Part, same: Same): void {
  for (const [field, value] of Object.entries(want)) {
    const key = `${kind}.${field}`;
    const count = counts.get(key) ?? { asked: 0, right: 0, wrong: 0 };
    counts.set(key, count);
    count.asked += 1;
    const verdict = same(field, value, got?.[field]);
    if (verdict === true) count.right += 1;
    if (verdict === false) count.wrong += 1;
  }
}

function row(key: string, { asked, right, wrong }: Count): string {
  const given = right + wrong;
  const precision = given === 0 ? '  -  ' : (right / given).toFixed(3);
  return `${key.padEnd(24)} n ${String(asked).padStart(3)}  recall ${(right / asked).toFixed(3)}  precision ${precision}  wrong ${wrong}`;
}
