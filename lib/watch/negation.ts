/**
 * Whether what a text says from `start` on is denied there: the plain forms of French and English negation and
 * denial, within the same clause and at most 60 characters before, or right behind it.
 */
export function denied(text: string, start: number, end: number): boolean {
  const before = clauseBefore(text, start);
  if (ONLY.test(before)) return false;
  const behind = text.slice(end, end + 40);
  return BEFORE.test(before) || BEHIND.test(behind) || (OPENING.test(before) && CLOSING.test(behind));
}

const REACH = 60;

function clauseBefore(text: string, start: number): string {
  const from = Math.max(0, start - REACH);
  const piece = text.slice(from, start);
  const cut = Math.max(
    piece.lastIndexOf('. '),
    piece.lastIndexOf('; '),
    piece.lastIndexOf(': '),
    piece.lastIndexOf('! '),
    piece.lastIndexOf('? '),
    piece.lastIndexOf('\n'),
    piece.lastIndexOf(' mais '),
    piece.lastIndexOf(' but '),
  );
  return fromWord(cut < 0 ? piece : piece.slice(cut + 1), from > 0 && cut < 0);
}

/** A piece cut in the middle of a word loses it. */
function fromWord(piece: string, cut: boolean): string {
  return cut ? piece.replace(/^\S*/, '') : piece;
}

const EDGE = '(?<![\\p{L}\\p{Nd}])';
/** "Not only" and "only" deny nothing. */
const ONLY = new RegExp(
  `${EDGE}(?:pas (?:seulement|que|uniquement)|non seulement|not (?:only|just)|ne [^.]{1,20} que)(?![\\p{L}])`,
  'iu',
);
const BEFORE = new RegExp(
  `${EDGE}(?:(?:ne|n['’])\\s?[^.;:!?]{1,40}?\\s(?:pas|plus|jamais|aucun|aucune|ni)|pas (?:de|d['’])|pas question|sans|aucune?|ni |non |dément\\p{L}*|exclu[est]*|renonc\\p{L}*|écart\\p{L}* (?:l|toute)|repouss\\p{L}*|report\\p{L}*|not|no|never|without|neither|nor|don['’]t|doesn['’]t|didn['’]t|won['’]t|isn['’]t|aren['’]t|wasn['’]t|hasn['’]t|denies|denied|deny|denying|rules? out|ruled out|no plans?|scraps?|shelves|cancels?)(?![\\p{L}])[^.;:!?]*$`,
  'iu',
);
const BEHIND = new RegExp(
  `^[^.;:!?]{0,12}${EDGE}(?:n['’](?:est|a|aura|ont|était|y a)|ne (?:sera|seront|sont|fera|font)|not|denied|démenti\\p{L}*)(?![\\p{L}])(?! (?:que|only|just))`,
  'iu',
);
/** The two halves of a French negation around its verb: « ne recrute plus ». */
const OPENING = /(?:^|[^\p{L}])(?:ne\s+|n['’])(?:\p{L}+\s+)?$/iu;
const CLOSING = /^\s+(?:\p{L}+\s+){0,2}(?:pas|plus|jamais|aucune?|ni|rien|personne)(?![\p{L}])/iu;
