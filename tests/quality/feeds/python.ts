/** A comparison of feedparser's test language: `entries[0]['title'] == 'x'`. */
export interface Comparison {
  place: number;
  field: string;
  value: string;
}

const COMPARISON =
  /entries\[(\d+)\](?:\.(\w+)|\[u?'(\w+)'\])(?:\[0\](?:\.value|\[u?'value'\]))? == u?('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\(\d[\d, ]*\))/g;

/** The comparisons of an item's field with a value that an expectation joins by `and`; none where it has `or` or `not (`. */
export function comparisons(expectation: string): Comparison[] {
  if (/ or /.test(expectation.replace(/'(?:[^'\\]|\\.)*'/g, ''))) return [];
  return [...expectation.matchAll(COMPARISON)].flatMap(([, place, dotted, indexed, written = '']) => {
    const field = NAMES[dotted ?? indexed ?? ''];
    if (!field) return [];
    const value = written.startsWith('(') ? moment(written) : unquoted(written);
    return [{ place: Number(place), field, value }];
  });
}

/** Names of feedparser under those of rows (row.ts). */
const NAMES: Record<string, string> = {
  title: 'title',
  link: 'link',
  id: 'id',
  guid: 'id',
  summary: 'summary',
  description: 'summary',
  content: 'content',
  published_parsed: 'published',
  updated_parsed: 'updated',
};

/** A tuple of time.struct_time, in UTC. */
function moment(tuple: string): string {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = (tuple.match(/\d+/g) ?? []).map(
    Number,
  );
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second)).toISOString();
}

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', "'": "'", '"': '"', '\\': '\\' };

function unquoted(written: string): string {
  return written
    .slice(1, -1)
    .replace(/\\(?:u([\da-f]{4})|x([\da-f]{2})|U([\da-f]{8})|(.))/gi, (whole, u, x, long, char) =>
      char === undefined
        ? String.fromCodePoint(Number.parseInt(u ?? x ?? long, 16))
        : (ESCAPES[char] ?? whole),
    );
}
