import { type Cue, cueIndex } from './cues/index.ts';
import type { FactType, SignalType } from './cues/types.ts';
import { guessLanguage } from './language.ts';
import { type Matchable, matchPrepared, prepare, type WordRange } from './match.ts';
import { denied } from './negation.ts';
import { type Publisher, publisherOf } from './publisher.ts';

export type { SignalType } from './cues/types.ts';

export interface Classified {
  /** What the item is above all: the first of `types`. */
  type: SignalType;
  /** Every fact it reports, then the form it comes in (press release, social post). */
  types: SignalType[];
  /** The words or the host that decided, as written; empty where nothing did. */
  words: string[];
}

/** What is known of an item besides its words. */
export interface Origin {
  /** The kind of source it comes from (publisher.ts), where the feed is known to be one. */
  source?: string;
  /** True on a watched company's own site. */
  ownSite?: boolean;
}

/** Points from which a fact is taken for reported. */
const ENOUGH = 3;
/** Another fact counts beside the first when it has so much of its points, by itself and in the title. */
const BESIDE = 0.75;

const VOICES: readonly FactType[] = ['review-positive', 'review-negative', 'complaint', 'suggestion'];

/** Facts that each kind of place can report; the others are not looked for there. */
const CAN_BE: Partial<Record<Publisher, readonly FactType[]>> = {
  'job-board': ['hiring'],
  'tender-site': ['tender', 'contract-win'],
  register: ['legal-event', 'annual-report'],
  'review-site': VOICES,
};

/** What an item of such a place is when no word tells. */
const ELSE: Partial<Record<Publisher, FactType>> = {
  'job-board': 'hiring',
  'tender-site': 'tender',
  register: 'legal-event',
  'review-site': 'review-negative',
};

interface Score {
  type: FactType;
  /** Points by wordings that are enough by themselves, and by the others. */
  strong: number;
  weak: number;
  /** How many wordings that are enough were found. */
  cues: number;
  ranges: WordRange[];
}

/**
 * The facts that an item reports, by its words (those of the title count twice) and by the kind of place it comes
 * from; what is denied is no fact. Without a fact it is a social post, a press release or an article by its place,
 * and `other` where it has no page.
 */
export function classify(item: Matchable, origin: Origin = {}): Classified {
  const { publisher, evidence } = publisherOf(item.url, origin.source, origin.ownSite);
  const scores = scored(item, publisher);
  const [best] = scores;
  const form = formOf(item, publisher);
  if (!best || (pointsOf(best) < ENOUGH && publisher !== 'review-site')) {
    const amount = publisher === 'other' || form ? AMOUNT.exec(item.title || item.text)?.[0] : undefined;
    const usual = ELSE[publisher] ?? (amount && 'funding');
    const types = [...(usual ? [usual] : []), ...(form ? [form] : [])] as SignalType[];
    const type = types[0] ?? (item.url ? 'press-article' : 'other');
    return { type, types: types.length > 0 ? types : [type], words: [amount ?? evidence].filter(Boolean) };
  }
  const facts = [best, ...scores.slice(1).filter((one) => isBeside(one, best, item))].slice(0, 2);
  const types = [...facts.map((one) => one.type), ...(form ? [form] : [])] as SignalType[];
  return { type: best.type, types, words: [...new Set(facts.flatMap((one) => wordsOf(item, one)))] };
}

/** So much money in a headline that tells nothing else was given to somebody. */
const AMOUNT =
  /(?:[€$£]|CHF|EUR|USD|GBP)\s?\d[\d.,]*\s?(?:m|mn|bn|million|billion)(?![\p{L}])|\d[\d.,]*\s?(?:M€|M\$|Md€|millions? (?:d['’]euros|de dollars|de livres|sur la table)|m€)/iu;

const ANNOUNCEMENT =
  /^\W*(?:communiqué|cp)(?: de presse)?\s*[:–—-]|communiqué de presse|^\W*press release|for immediate release|diffusion immédiate|contacts? presse|(?:press|media) contact/i;

/** The form that an item comes in, where that is more than an article. */
function formOf({ title, text }: Matchable, publisher: Publisher): SignalType | undefined {
  if (publisher === 'social') return 'social-post';
  if (publisher === 'press-release') return 'press-release';
  return publisher === 'other' && (ANNOUNCEMENT.test(title) || ANNOUNCEMENT.test(text))
    ? 'press-release'
    : undefined;
}

function isBeside(one: Score, best: Score, item: Matchable): boolean {
  if (pointsOf(one) < ENOUGH * 2 || pointsOf(one) < pointsOf(best) * BESIDE) return false;
  return one.cues > 1 || item.title !== '';
}

/** The facts with points, most first. */
function scored(item: Matchable, publisher: Publisher): Score[] {
  const can = CAN_BE[publisher];
  const prepared = prepare(item);
  const scores = new Map<FactType, Score>();
  const other = otherLanguage(item);
  const speaks = FIRST_PERSON.test(item.title) || FIRST_PERSON.test(item.text);
  for (const cue of cueIndex().matching(item)) {
    if (cue.lang === other || (can ? !can.includes(cue.type) : !saidThere(cue, publisher, speaks))) continue;
    const counted = new Set<FactType>();
    for (const range of matchPrepared(cue.query, prepared).words) {
      const type = saidOf(cue.type, item[range.field], range.start, range.end);
      if (type === undefined) continue;
      const score = scores.get(type) ?? { type, strong: 0, weak: 0, cues: 0, ranges: [] };
      scores.set(type, score);
      const points = cue.weight * (range.field === 'title' || item.title === '' ? 2 : 1);
      count(score, cue.weight, counted.has(type) ? 0 : points, range);
      counted.add(type);
    }
  }
  return [...scores.values()].sort((a, b) => pointsOf(b) - pointsOf(a));
}

/** Words count once, however many wordings they are part of. */
function count(score: Score, weight: number, points: number, range: WordRange): void {
  const known = score.ranges.some(
    (one) => one.field === range.field && one.start < range.end && range.start < one.end,
  );
  score.ranges.push(range);
  if (known) return;
  if (weight === 1) score.weak += points;
  else {
    score.strong += points;
    if (points > 0) score.cues++;
  }
}

/** Weak words add up to what one strong word is worth. */
function pointsOf({ strong, weak }: Score): number {
  return strong + Math.min(weak, 3);
}

function wordsOf(item: Matchable, { ranges }: Score): string[] {
  return ranges.map(({ field, start, end }) => item[field].slice(start, end));
}

/** What a wording says where it stands: nothing where it is denied; praise that is denied or taken back is blame. */
function saidOf(type: FactType, text: string, start: number, end: number): FactType | undefined {
  if (type === 'review-positive') {
    return denied(text, start, end) || TAKEN_BACK.test(text.slice(end)) ? 'review-negative' : type;
  }
  return type !== 'review-negative' && type !== 'suggestion' && denied(text, start, end) ? undefined : type;
}

/** What follows such a word outweighs what came before. */
const TAKEN_BACK =
  /[\s,.;:](?:mais|hélas|malheureusement|sauf que|dommage|puis|ensuite il|but|however|unfortunately|sadly|shame|except|then you|until)\s/i;

/** The language whose wordings mean something else in this item. */
function otherLanguage({ lang, title, text }: Matchable): string {
  const own = (lang || guessLanguage(`${title} ${text}`)).slice(0, 2);
  return own === 'fr' ? 'en' : own === 'en' ? 'fr' : '';
}

/** Somebody speaks for himself or for his firm. */
const FIRST_PERSON =
  /(?<![\p{L}])(?:j['’]|je|mon|ma|mes|nous|nos|notre|on|i|i['’]m|i['’]ve|my|we|we['’]ve|our|us)(?![\p{L}])/iu;

/** Customers speak on social networks; elsewhere it takes plain words, and blame there is an opinion. */
function saidThere(cue: Cue, publisher: Publisher, speaks: boolean): boolean {
  if (!VOICES.includes(cue.type) || publisher === 'social') return true;
  if (publisher !== 'other' || cue.weight === 1 || cue.type === 'review-negative') return false;
  return speaks || cue.type !== 'review-positive';
}
