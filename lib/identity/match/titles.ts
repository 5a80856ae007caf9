/** Work that titles name, in French, English, German and their short forms; one line a kind of work. */
const WORK: readonly RegExp[] = [
  /\b(pdg|ceo|dg|dga|president\w*|directeur general|directrice generale|general manager|managing director|geschaftsfuhrer\w*|gerant\w*|founder|co founder|fondateur|fondatrice|cofondat\w+|chief executive|owner|vorstand\w*|chairman|chair|patron|boss|entrepreneur)\b/,
  /\b(daf|raf|cfo|financ\w+|comptab\w+|compta|accountant|controller|controle de gestion|finanz\w*)\b/,
  /\b(dsi|cio|cto|it|informati\w+|systeme\w*|system\w*|numerique|digital officer|si|technique|technology)\b/,
  /\b(drh|rrh|rh|hr|human|humaines|people|recrut\w+|talent|personal\w*)\b/,
  /\b(achat\w*|acheteu\w+|procurement|purchas\w+|einkauf\w*|buyer|approvisionn\w+|inkoop)\b/,
  /\b(commercia\w+|sales|vente\w*|kam|key account|grands comptes|comptes cles|vertrieb\w*|business development|export|dir co)\b/,
  /\b(marketing|cmo|communication|digital|brand|marque)\b/,
  /\b(logisti\w+|supply|transport\w*|exploitation|operations?|coo|production|fleet)\b/,
  /\b(chef de projet\w*|project|pmo|projets)\b/,
  /\b(juridique|legal|conformite|compliance|qualite|quality)\b/,
  /\b(developpeu\w+|developer|engineer|ingenieu\w+|entwickler\w*|data|analyst\w*|analyste)\b/,
];

/** Whether titles name one kind of work: `Directrice administrative et financière` and `CFO` do. Plain forms. */
export function sameWork(a: readonly string[], b: readonly string[]): 'same' | 'like' | 'different' | 'none' {
  if (a.some((one) => b.includes(one))) return 'same';
  const mine = kinds(a);
  const theirs = kinds(b);
  if (mine.length === 0 || theirs.length === 0) return 'none';
  return mine.some((kind) => theirs.includes(kind)) ? 'like' : 'different';
}

function kinds(titles: readonly string[]): number[] {
  return WORK.flatMap((work, at) => (titles.some((title) => work.test(title)) ? [at] : []));
}
