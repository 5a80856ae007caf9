import type { Token } from './tokens.ts';

/** A place where an account may be named. */
export interface Occurrence {
  field: 'title' | 'text';
  start: number;
  end: number;
  /** `full`: nobody else is called so (several words, a product, a person of theirs, a handle). */
  strength: 'full' | 'single';
}

const UPPER = /^\p{Lu}/u;

/** Words before a name that say it is a company's. */
const COMPANY_WORDS =
  /^(?:groupe|group|société|societe|entreprise|maison|start-?up|éditeur|fournisseur|opérateur|mutuelle|chez|by|at|from|team|équipe|cabinet|agence|company|firm|rival|startup)$/i;

/** Words that open a sentence and are no part of a name. */
const STARTERS =
  /^(?:les?|la|l|un|une|des?|du|chez|pour|avec|sans|après|avant|mais|et|quand|comment|pourquoi|selon|depuis|dans|chers?|merci|the|at|with|for|after|before|but|and|when|why|how|inside|meet|as|in|from|by|dear|thanks?|to|has|is|if|will|did|does|can|could|what|where|who|our|my|your|french|german|british|spanish|italian|swiss|belgian|dutch|irish|english)$/i;

/**
 * Whether a one-word name belongs to a longer one that is somebody else's (`Giulia Cavallini`, `Thornbury Town`):
 * a capitalised word stands right beside it in the same phrase. In titles where every word has a capital that
 * says nothing. `short`: the name is a piece of a longer one, as surnames and towns are.
 */
export function isPartOfAnother(
  field: string,
  tokens: readonly Token[],
  at: number,
  short: boolean,
): boolean {
  const token = tokens[at];
  if (!token || titleCase(field, tokens)) return false;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (after && field.slice(token.end, after.start) === ' ' && (isName(field, after) || isNumber(after)))
    return true;
  if (!before || field.slice(before.end, token.start) !== ' ' || !isName(field, before)) return false;
  const written = field.slice(before.start, before.end);
  return !COMPANY_WORDS.test(written) && (short ? !STARTERS.test(written) : !beginsSentence(field, before));
}

/** `Horizon 2030`, `Summit 3`: a plan, a tent, a score. */
function isNumber(token: Token): boolean {
  return /^\d+$/.test(token.word);
}

/** Words before a name that say it is a person's, a place's or a practice's. */
const OF_OTHERS =
  /(?:^|[^\p{L}])(?:SCP|SELARL|SCI|GAEC|Me|Maître|MM?\.|Mme|Mlle|Mr|Mrs|Ms|étude|notaires?|rue|avenue|boulevard|place|quai|impasse|lycée|collège|école|stade|église|gare|village|commune|ville|quartier|château|famille|forêt|lac|mont|col|rivière|town|city|river|lake|mount|family)\s+(?:de\s+|du\s+|d['’]|of\s+|des\s+)?$/iu;

/** Whether the words right before a name say that somebody or something else bears it. */
export function isOfAnother(field: string, start: number): boolean {
  return OF_OTHERS.test(field.slice(Math.max(0, start - 40), start));
}

function isName(field: string, token: Token): boolean {
  const written = field.slice(token.start, token.end);
  // Not an abbreviation (CEO, PDG) nor a single letter.
  return written.length > 2 && UPPER.test(written) && /\p{Ll}/u.test(written);
}

function beginsSentence(field: string, token: Token): boolean {
  return /(?:^|[.!?:…«"“>-]\s*)$/u.test(field.slice(0, token.start));
}

/** Nearly every longer word has a capital. */
function titleCase(field: string, tokens: readonly Token[]): boolean {
  const long = tokens.filter((token) => token.end - token.start > 3);
  const capital = long.filter((token) => UPPER.test(field.slice(token.start, token.end)));
  return long.length > 4 && capital.length / long.length > 0.85;
}

/** The sentence that a place stands in: its text and where it begins. */
export function sentenceAt(field: string, at: number): { text: string; from: number } {
  const ends = /[.!?…](?=\s|$)|\n/g;
  let from = 0;
  for (let match = ends.exec(field); match; match = ends.exec(field)) {
    if (match.index >= at) return { text: field.slice(from, match.index + 1), from };
    from = match.index + 1;
  }
  return { text: field.slice(from), from };
}

const ASIDE =
  /rien à voir|rien a voir|aucun lien|aucun rapport|sans lien|sans rapport|ne pas confondre|à ne pas confondre|confusion|n['’]y (?:est|sont|était) pour rien|homonyme|presque homonyme|no relation|nothing to do with|not to be confused|not connected|unrelated to|no link|check the spelling|meant to buy|not the|et non,? pas|and no,? not/i;

/** Whether the sentence only says that somebody is not meant. */
export function isDisclaimer(sentence: string): boolean {
  return ASIDE.test(sentence);
}

const EXAMPLES =
  /(?:tel(?:le)?s? que|comme|à l['’]instar d[eu']?|parmi lesquels|dont|par exemple|notamment|notably|such as|like|including|everyone from|among them|sponsors? (?:included|were)|also in the news|aussi|également|near|près d[eu]|opposite|outside|next to|à côté d[eu]|face à|competitor of|concurrent(?:e|s)? d[e'’]|rival of|unlike|contrairement à|chez des|ancien(?:ne)? d[e'’]|ex-|formerly (?:at|of)|previously (?:at|of)|passé(?:e)? par|maîtrisez|connaissance d[e'’]|expérience (?:de|sur)|outil(?: de \p{L}+)?|logiciel|experience (?:with|of)|knowledge of|proficien\p{L}* in|familiar with)\s+(?:(?:l[ae]s?|un|une|the|a|an|des|de|du)\s+)?(?:\p{L}+\s+){0,2}$/iu;

/** Whether the words right before a name take it for an example, a tool or somebody's past. */
export function isExample(field: string, start: number): boolean {
  return EXAMPLES.test(field.slice(Math.max(0, start - 60), start));
}

/** Whether the words right before a name only place something else in time. */
export function isBackground(field: string, start: number): boolean {
  return /(?:^|\s)(?:before|after|ahead of|following|since|avant|après|depuis|suite à|à quelques \p{L}+ de)\s+(?:\S+\s+){0,4}$/iu.test(
    field.slice(Math.max(0, start - 50), start),
  );
}

const NAME = /^\s*(?:\p{Ll}{1,3}\s)?\p{Lu}[\p{L}&.'’-]*(?:\s\p{Lu}[\p{L}&.'’-]*){0,3}\s*[.:]?\s*$/u;

/** Whether the words right before a name tell what somebody once said there or to them. */
export function isAnecdote(field: string, start: number): boolean {
  return /(?:said (?:\p{L}+ )?to|i told|we told|i advised|worked (?:for|at)|j['’]ai (?:dit|conseillé) (?:\p{L}+ )?(?:à|aux?)|travaillé (?:chez|pour))\s+(?:the\s|les?\s|la\s)?$/iu.test(
    field.slice(Math.max(0, start - 50), start),
  );
}

/** Whether a sentence is an enumeration: of names, four or more, or of those who helped. */
export function isListed(sentence: string): boolean {
  if (/^\s*(?:sponsors?|mécènes|partenaires|exposants|also|aussi|among|parmi|with thanks)\b/i.test(sentence))
    return sentence.includes(',');
  const pieces = sentence.split(/,|;|:| et (?=\S+\.?$)| and (?=\S+\.?$)/);
  return pieces.filter((piece) => NAME.test(piece)).length >= 4;
}
