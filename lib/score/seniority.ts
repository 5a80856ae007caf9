export type Seniority = 'executive' | 'director' | 'manager';

/** Words that take the rank away: past posts, trainees, people who assist the one with the rank. */
const NOT =
  /\b(ex|anciens?|ancienne|former|formerly|retired|retraitee?|stagiaire|alternante?|apprentie?|intern|trainee|student|etudiante?|assistante?|secretaire|secretary)\b/;

/** Titles that sound like management and manage no one. */
const ALONE =
  /\b((key )?account|project|product|community|office|content|social media|case|traffic|category) manager\b|\bchef(fe)? d[e'’] ?(projets?|produits?|secteur|publicite|rayon)\b|\b(product|process|data) owners?\b|\bcharge(e)? d/g;

const RANKS: readonly (readonly [Seniority, RegExp])[] = [
  [
    'director',
    /\b(s?vp|evp|vice[- ]president(e|s)?|directeur\w* general\w* adjointe?|directrice generale adjointe|dga)\b/,
  ],
  [
    'executive',
    /\b(ceo|cfo|cto|cio|coo|cmo|cro|cso|chro|ciso|cpo|cdo|p-?dg|dg|daf|drh|dsi)\b|\bchief( \w+)+ officer\b|\bpresidente?s?\b|\b(co-?)?founders?\b|\b(co-?)?fondat(eur|rice)s?\b|\b(directeur|directrice) generale?\b|\bgerante?s?\b|\bmanaging director\b|\bgeneral manager\b|\bowner\b|\bproprietaire\b|\bdirigeante?\b|\bmaire\b/,
  ],
  ['director', /\b(directors?|directeurs?|directrices?|head of|head|dir\.)(?=\W|$)/],
  [
    'manager',
    /\b(managers?|responsables?|chef(fe)?s? d[eu'’]|team lead(er)?|lead|superviseure?|supervisor|encadrante?)/,
  ],
];

/**
 * The rank that a job title tells, French or English; undefined where it tells none. Only what stands
 * before "chez", "at" or "@" is read: a company's name is no rank.
 */
export function seniorityOf(title: string): Seniority | undefined {
  const plain = title
    .slice(0, 300)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ');
  const post = plain.split(/ chez | at |@| \| /)[0] ?? '';
  if (NOT.test(post)) return undefined;
  const own = post.replace(ALONE, ' ');
  return RANKS.find(([, words]) => words.test(own))?.[0];
}
