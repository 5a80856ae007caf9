import type { Captured, Expected } from './judge.ts';

type Values = Record<string, unknown>;

/** One subject as it should be and as it was read. */
export interface Part {
  kind: string;
  want: Values;
  got: Values | undefined;
}

/** Kinds of page that hold a list, by the kind of what it lists. */
const LISTS: Record<string, string> = { people: 'person', tenders: 'tender', posts: 'article' };
/** What names one subject of a list. */
const NAMES = ['linkedinUrl', 'noticeId', 'url'];

/** The subjects of a page; a list's are told apart by their address or number, else by their place. */
export function partsOf({ kind, expected }: Expected, observations: Captured['observations']): Part[] {
  if (kind === 'none') return [];
  const listed = LISTS[kind];
  if (!listed) return [part(kind, expected, observations.find((one) => one.kind === kind)?.fields)];
  const list = Array.isArray(expected[kind]) ? (expected[kind] as Values[]) : [];
  const found = observations.filter((one) => one.kind === listed).map(({ fields }) => fields);
  const parts = list.map((want, place) => part(listed, want, member(found, want, place, list.length)));
  // The number of them is a value too: one too many is somebody else.
  return [...parts, { kind: `${listed}s`, want: { count: list.length }, got: { count: found.length } }];
}

function member(found: Values[], want: Values, place: number, count: number): Values | undefined {
  const name = NAMES.find((field) => want[field] !== undefined);
  const tail = (value: unknown) =>
    String(value ?? '')
      .replace(/\/+$/, '')
      .split('/')
      .at(-1);
  const named = name && found.find((one) => one[name] && tail(one[name]) === tail(want[name]));
  return named || (found.length === count ? found[place] : undefined);
}

function part(kind: string, want: Values, got: Values | undefined): Part {
  return { kind, want: comparable(want), got: got && comparable(got) };
}

/** Jobs by title and company, French days as ISO ones; the judge knows neither. */
function comparable(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values)
      .map(([field, value]) => [field, field === 'experience' ? jobs(value) : isoDay(value)] as const)
      .filter(([, value]) => typeof value !== 'object' || (Array.isArray(value) && !value.some(isObject))),
  );
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

function jobs(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return (value as Values[]).map(({ title, company }) => `${title} @ ${company}`).join('; ');
}

function isoDay(value: unknown): unknown {
  const date = typeof value === 'string' && /^(\d\d)\/(\d\d)\/(\d{4})(?: à (\d\d)h(\d\d))?$/.exec(value);
  return date ? `${date[3]}-${date[2]}-${date[1]}` : value;
}
