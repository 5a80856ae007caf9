import type { Id } from '../record/id.ts';
import type { SignalType } from './cues/types.ts';
import type { Matchable } from './match.ts';
import {
  isAnecdote,
  isBackground,
  isDisclaimer,
  isExample,
  isListed,
  type Occurrence,
  sentenceAt,
} from './occurrences.ts';

/** An account with every place of an item where it is named. */
export interface Named {
  id: Id;
  occurrences: Occurrence[];
  /** The page is on its own site. */
  ownSite: boolean;
  /** The page's address names it (`/reviews/orvane`). */
  ownPage: boolean;
}

/** Facts that two companies take part in. */
const SHARED: readonly SignalType[] = ['merger-acquisition', 'partnership', 'legal-event', 'contract-win'];

/** Who recruits says so; a vacancy also names tools and customers. */
const HIRES =
  /recrui?t|mandat|behalf|recherch|cherch|embauch|hir(?:e|ing)|looking for|join|rejoi|seek|pour le compte|our client|nous sommes|we are|poste|emploi|jobs?\b|vacanc|career|growing|equipe|équipe|team/i;

interface Weighed {
  id: Id;
  /** Offset of its first occurrence that counts, the title before the text. */
  first: number;
  inTitle: boolean;
  weight: number;
}

/**
 * The accounts that an item is about, those it names in passing left out: an account stands in the title, or the
 * item has none and it is the first named, or it is named at the beginning or again. A name that a sentence only
 * excludes, lists or takes for an example does not count. Of the two sides of a sale only the seller is meant.
 */
export function aboutOf(item: Matchable, named: readonly Named[], types: readonly SignalType[]): Id[] {
  const several = named.length > 1;
  const anecdotes = named.flatMap((one) =>
    one.occurrences
      .filter((place) => place.field === 'text' && isAnecdote(item.text, place.start))
      .map((place) => place.start),
  );
  const weighed = named
    .map((one) => weigh(item, one, several, types, anecdotes))
    .filter((one) => one.weight > 0);
  const leading = Math.min(...weighed.map((one) => one.first));
  const anyInTitle = weighed.some((one) => one.inTitle);
  const shared = types.some((type) => SHARED.includes(type));
  const about = weighed.filter((one) => {
    if (one.inTitle || one.weight >= 4) return true;
    if (anyInTitle) return shared && one.weight >= 2;
    if (one.first === leading) return true;
    return shared || one.weight >= 3;
  });
  return sellersOnly(item, about, types).map((one) => one.id);
}

function weigh(
  item: Matchable,
  { id, occurrences, ownSite, ownPage }: Named,
  several: boolean,
  types: readonly SignalType[],
  /** Where somebody's memories begin: who is named later in the same sentence is one of them. */
  anecdotes: readonly number[],
): Weighed {
  let weight = ownSite || ownPage ? 4 : 0;
  let first = Number.MAX_SAFE_INTEGER;
  let inTitle = false;
  for (const { field, start, strength } of occurrences) {
    const sentence = sentenceAt(item[field], start);
    if (field === 'text' && (isDisclaimer(sentence.text) || isListed(sentence.text))) continue;
    if (several && isBackground(item[field], start)) continue;
    if (
      field === 'text' &&
      item.title !== '' &&
      types[0] === 'hiring' &&
      !HIRES.test(sentence.text) &&
      start > sentence.from + 2
    )
      continue;
    if (isExample(item[field], start) || (field === 'title' && excluded(item.title, start))) continue;
    if (
      field === 'text' &&
      anecdotes.some((at) => at >= sentence.from && at <= start && at < sentence.from + sentence.text.length)
    )
      continue;
    const place = field === 'title' ? start : item.title.length + 1 + start;
    first = Math.min(first, place);
    inTitle ||= field === 'title';
    weight += (field === 'title' ? 3 : sentence.from === 0 ? 2 : 1) + (strength === 'full' ? 0.5 : 0);
  }
  return { id, first, inTitle, weight };
}

/** In a title the part after a colon or dash may be the one that excludes. */
function excluded(title: string, start: number): boolean {
  const parts = /[:;–—]\s/g;
  let from = 0;
  for (let match = parts.exec(title); match; match = parts.exec(title)) {
    if (match.index >= start) return isDisclaimer(title.slice(from, match.index));
    from = match.index + 1;
  }
  return isDisclaimer(title.slice(from));
}

const BUYS =
  /choisi|confie|retien|a retenu|opte|s['’]équipe|fait confiance|sélectionne|picks|chooses|chose|selects|goes with|opts for|signs up|awards|turns to|switches to|hands/i;
const SELLS =
  /accompagne|équipe|remporte|gagne|gagné|décroche|fournit|fournira|signe avec|wins|won|lands|beats?|beat|supplies|to supply|secures|bags|clinches|entretien|livre/i;

/** Of a sale between two accounts: the one that sells. */
function sellersOnly(item: Matchable, about: Weighed[], types: readonly SignalType[]): Weighed[] {
  if (!types.includes('contract-win') || about.length < 2) return about;
  const whole = `${item.title}\n${item.text}`;
  const [one, other] = [...about].sort((a, b) => a.first - b.first);
  if (!one || !other) return about;
  const between = whole.slice(one.first, other.first);
  if (SELLS.test(item.title === '' ? item.text.slice(0, one.first) : item.title.slice(0, one.first)))
    return [other];
  if (BUYS.test(between)) return [other];
  return SELLS.test(between) ? [one] : about;
}
