import { foldWords } from './words.ts';

/** Legal forms that stand at either end of a company's name, the usual ones of Europe and America. */
const FORMS = new Set(
  (
    'sa sas sasu sarl eurl snc sci scop scic sca sca selarl selas sem gie nv bv bvba sprl srl asbl vzw ag gmbh kg ohg gbr ug kgaa se ' +
    'mbh ltd limited plc llp inc incorporated corp corporation llc co sl slu spa srls lda ltda aps as ab asa oy oyj ' +
    'sro kft doo uab pty pte ltee'
  ).split(' '),
);
/** Words that name nothing. */
const EMPTY = new Set(
  'le la les l the de du des d et and und the groupe group gruppe societe ste ets cie'.split(' '),
);

/** The words that name a company: no legal form, no article; never none where there were some. */
export function companyWords(name: string): string[] {
  const all = foldWords(name.replace(/(?<=\b\p{L})\.\s?(?=\p{L}\b)/gu, '').replace(/[&+]/g, ' et '));
  const kept = all.filter((word) => !EMPTY.has(word) && !FORMS.has(word));
  return kept.length > 0 ? kept : all;
}

/**
 * Whether two companies' names agree well enough for a shared website to make them one: equal words in any
 * order, written as one or apart, short of a slip of the keyboard, of their city, or of what an initial stands for.
 */
export function companiesAgree(
  a: readonly string[],
  b: readonly string[],
  cities: readonly string[] = [],
): boolean {
  const [x, y] = [spelling(a), spelling(b)];
  if (x === y) return true;
  if (numbers(a) !== numbers(b)) return false;
  if (spelling([...a].sort()) === spelling([...b].sort())) return true;
  const places = new Set(cities);
  const bare = (words: readonly string[]) => spelling(words.filter((word) => !places.has(word)));
  if (bare(a) !== '' && bare(a) === bare(b)) return true;
  if (Math.min(x.length, y.length) >= 5 && x[0] === y[0] && a.length === b.length && oneSlip(x, y))
    return true;
  return shortens(a, b) || shortens(b, a);
}

/** `valmont b` and `valmont batiment`, `northbeam dc` and `northbeam data centre`. */
function shortens(short: readonly string[], long: readonly string[]): boolean {
  const at = short.length - 1;
  if (at < 1 || short[0] !== long[0]) return false;
  if (short.length === long.length) return short.every((word, i) => (long[i] ?? '').startsWith(word));
  const firsts = long.slice(at).map((word) => word[0]);
  return short.slice(0, at).every((word, i) => word === long[i]) && short[at] === firsts.join('');
}

/**
 * Whether the names of two people who show one address speak against their being one: `Hubert` and `Hugo` of one
 * surname, or nothing in common. A missing name, initials, a slip, a name heard alike, a short form (`Fred`), a
 * surname changed beside an equal first name do not. Other pet names (`Bob`) are not known here: such a pair is
 * left for a person to decide.
 */
export function peopleContradict(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0 || same(a[0], b[0])) return false;
  return left(a, b) && left(b, a);
}

/** Some word of the first is nowhere in the second, not even as an initial: `jp` stands for `jean pierre`. */
function left(these: readonly string[], those: readonly string[]): boolean {
  const theirs = firsts(those);
  const short = those.filter((other) => isShort(other) && firsts(these).includes(other)).join('');
  return these.some(
    (word) =>
      !those.some((other) => same(word, other)) &&
      !(isShort(word) && theirs.includes(word)) &&
      !short.includes(word[0] ?? ' '),
  );
}

const firsts = (words: readonly string[]) => words.map((word) => word[0]).join('');
const isShort = (word: string) => word.length > 1 && word.length < 4;

/** First names that are whole, though others begin with them. */
const WHOLE = new Set('paul jean marc luc louis jules anne marie'.split(' '));

/** One word: an initial or a short form of the other, written with a slip, or heard alike. */
function same(a = '', b = ''): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 3) return short !== '' && long.startsWith(short);
  if (heard(a) === heard(b)) return true;
  // Emmanuel and Emmanuelle, Alexandre and Alexandra.
  if (ending(long) === ending(short)) return false;
  if (short.length < 6 && long.includes(short)) return !WHOLE.has(short);
  return short.length > 3 && a[0] === b[0] && oneSlip(a, b);
}

/** A name without what makes it a man's or a woman's. */
function ending(word: string): string {
  return word.replace(/([lnt])\1?e$|[aeo]$/, '$1');
}

/** Spellings of one sound in French names brought to one. */
function heard(word: string): string {
  return plainUmlauts(word)
    .replace(/ph/g, 'f')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/y/g, 'i')
    .replace(/(.)\1+/g, '$1');
}

/** At most one letter missed, added or wrong, or two neighbours swapped. */
export function oneSlip(a: string, b: string): boolean {
  if (a.length > b.length) return oneSlip(b, a);
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const [x, y] = [a.slice(at), b.slice(at)];
  if (a.length < b.length) return x === y.slice(1);
  return x.slice(1) === y.slice(1) || (x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2));
}

/** German ways of writing umlauts brought to one: `mueller` and `muller`. */
function plainUmlauts(word: string): string {
  return word.replace(/(?<![aeq])ue/g, 'u').replace(/([ao])e/g, '$1');
}

function spelling(words: readonly string[]): string {
  return plainUmlauts(words.join(''));
}

function numbers(words: readonly string[]): string {
  return words.filter((word) => /^\d+$/.test(word)).join(' ');
}
