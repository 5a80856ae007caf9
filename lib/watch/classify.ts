import { effectiveUrl, readAddress } from './address.ts';
import type { Query } from './ast.ts';
import { type Matchable, matchPrepared, prepare } from './match.ts';
import { parseQuery } from './query.ts';

/** A choice of the signal kind's `type`. */
export type SignalType =
  | 'press-release'
  | 'hiring'
  | 'tender'
  | 'product-launch'
  | 'press-article'
  | 'annual-report'
  | 'social-post'
  | 'other';

export interface Classified {
  type: SignalType;
  /** The words or the host that decided, as written; empty where nothing did. */
  words: string[];
}

/** What tells each type, in the watch language, French and English. What a title says counts three times. */
const WORDS: Partial<Record<SignalType, string>> = {
  hiring:
    'recrute~ OR recrutement~ OR "recrutements" OR embauche~ OR embauches OR "offre d\'emploi" OR "offres d\'emploi" OR ' +
    '"poste à pourvoir" OR "postes à pourvoir" OR "postes ouverts" OR "créations de postes" OR "création de postes" OR ' +
    '"nouveaux collaborateurs" OR "en CDI" OR "CDI" OR "CDD" OR alternance OR alternant~ OR "h/f" OR "f/h" OR "job dating" OR ' +
    '"m f x" OR "m f d" OR "m w d" OR "w m d" OR "à pourvoir" OR "join our team" OR "is hiring" OR "are hiring" OR "we re hiring" OR hiring OR recruit~ OR recruitment OR "job openings" OR "open positions" OR ' +
    '"open roles" OR vacancy~ OR "new jobs" OR "immediate start" OR "immediate starts" OR apprentice~ OR headhunt*',
  tender:
    '"appel d\'offres" OR "appels d\'offres" OR "avis de marché" OR "marché public" OR "marchés publics" OR "accord-cadre" OR ' +
    '"mise en concurrence" OR "consultation des entreprises" OR "avis d\'attribution" OR "appel public à la concurrence" OR ' +
    '"cahier des charges" OR soumissionn* OR "dossier de consultation" OR DCE OR "lance une consultation" OR "contract notice" OR "call for tenders" OR ' +
    '"invitation to tender" OR tender~ OR "request for proposal" OR "request for proposals" OR RFP OR RFQ OR ' +
    '"framework agreement" OR procurement',
  'product-launch':
    '"nouveau produit" OR "nouvelle version" OR "nouvelle offre" OR "nouveau service" OR "nouvelle gamme" OR "nouvelle solution" OR ' +
    '(lance~ NEAR/6 (offre OR solution OR plateforme OR service OR application OR appli OR module OR produit OR gamme OR logiciel OR ' +
    'outil OR version OR assistant OR carte OR robot)) OR "met sur le marché" OR "mis en vente" OR "en vente dès" OR title:launches OR "on sale" OR "orders open" OR "mise sur le marché" OR "désormais disponible" OR ' +
    '"disponible dès" OR dévoile~ OR commercialise~ OR (launch~ NEAR/6 (product OR platform OR service OR app OR module OR tool OR ' +
    'solution OR version OR feature OR range OR software OR assistant)) OR unveil~ OR "now available" OR "general availability" OR ' +
    '"rolls out" OR "new version" OR "new product" OR "goes live" OR "ships today"',
  'annual-report':
    '"rapport annuel" OR "résultats annuels" OR "résultat annuel" OR "résultats semestriels" OR "premier semestre" OR ' +
    '"chiffre d\'affaires" OR "rapport d\'activité" OR "rapport de durabilité" OR "rapport RSE" OR "dépôt des comptes" OR ' +
    '"comptes annuels" OR "résultat net" OR "exercice 20*" OR "annual report" OR "full accounts" OR "accounts made up to" OR "annual results" OR "full year results" OR ' +
    '"half year" OR "first half" OR "annual loss" OR "net profit" OR "net loss" OR "operating profit" OR EBITDA OR ' +
    '"sustainability report" OR "quarterly results" OR "financial report" OR "revenue rose" OR "revenue fell"',
  'press-release':
    'title:communiqué OR "communiqué de presse" OR "press release" OR "for immediate release" OR "contact presse" OR ' +
    '"contacts presse" OR "press contact" OR "media contact" OR "à propos de" OR "diffusion immédiate"',
};

/** Sites where everything is of one type. */
const SITES: readonly (readonly [RegExp, SignalType])[] = [
  [
    /(?:^|\.)(?:boamp\.fr|ted\.europa\.eu|marches-publics\.gouv\.fr|achatpublic\.com|e-marchespublics\.com)$/,
    'tender',
  ],
  [
    /(?:^|\.)(?:linkedin\.com|x\.com|twitter\.com|facebook\.com|instagram\.com|threads\.net|bsky\.app|reddit\.com|youtube\.com)$|^mastodon\./,
    'social-post',
  ],
  [
    /(?:^|\.)(?:prnewswire\.com|businesswire\.com|globenewswire\.com|einpresswire\.com|accesswire\.com|newswire\.ca|presseportal\.de|presse-citron\.com|24presse\.com|categorynet\.com|relations-publiques\.pro)$/,
    'press-release',
  ],
  [
    /(?:^|\.)(?:welcometothejungle\.com|indeed\.(?:com|fr)|apec\.fr|hellowork\.com|francetravail\.fr|glassdoor\.(?:com|fr))$/,
    'hiring',
  ],
];

/** Where companies put their own announcements. */
const PRESS_ROOM =
  /\/(press(?:[-_]?(?:releases?|room|office))?|presse|espace-presse|communiques?(?:-de-presse)?|newsroom|pressemitteilung(?:en)?)(?:\/|$)/i;

/** On equal counts the more definite fact wins. */
const ORDER: readonly SignalType[] = ['tender', 'hiring', 'annual-report', 'product-launch', 'press-release'];

const QUERIES: readonly (readonly [SignalType, Query])[] = ORDER.flatMap((type) => {
  const query = parseQuery(WORDS[type] ?? '');
  return query.ok ? [[type, query.value] as const] : [];
});

/**
 * The type of an item: by its site where that decides, else by the words of each type (each different word counts
 * once, three times in the title), else an article where it has a page, else `other`.
 */
export function classify(item: Matchable): Classified {
  const address = readAddress(effectiveUrl(item.url));
  const host = address?.host ?? '';
  const site = SITES.find(([pattern]) => pattern.test(host));
  if (site) return { type: site[1], words: [host] };
  const room = PRESS_ROOM.exec(address?.path ?? '')?.[1];
  const prepared = prepare(item);
  let best: Classified & { points: number } = {
    type: host ? 'press-article' : 'other',
    words: [],
    points: 0,
  };
  for (const [type, query] of QUERIES) {
    const { words } = matchPrepared(query, prepared);
    const points = new Map<string, number>();
    for (const { field, start, end } of words) {
      const written = item[field].slice(start, end);
      const key = written.toLowerCase();
      points.set(key, Math.max(points.get(key) ?? 0, field === 'title' ? 3 : 1));
    }
    const sum = [...points.values()].reduce((total, one) => total + one, 0);
    if (sum > best.points) best = { type, words: [...points.keys()], points: sum };
  }
  if (best.points === 0 && room) return { type: 'press-release', words: [room] };
  return { type: best.type, words: best.words };
}
