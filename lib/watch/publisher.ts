import { effectiveUrl, readAddress } from './address.ts';

/** What kind of place an item comes from, where it tells what the item can be. */
export type Publisher =
  | 'press-release'
  | 'social'
  | 'review-site'
  | 'job-board'
  | 'tender-site'
  | 'register'
  | 'other';

/** Sites by what they publish, whoever it is about. */
const HOSTS: readonly (readonly [RegExp, Publisher])[] = [
  [
    /(?:^|\.)(?:boamp\.fr|ted\.europa\.eu|marches-publics\.(?:gouv\.fr|info)|achatpublic\.com|e-marchespublics\.com|maximilien\.fr|megalis\.bretagne\.bzh|find-tender\.service\.gov\.uk|contractsfinder\.service\.gov\.uk|simap\.ch|tendersdirect\.co\.uk|etenders\.gov\.ie|publicprocurement\.be)$/,
    'tender-site',
  ],
  [
    /(?:^|\.)(?:linkedin\.com|x\.com|twitter\.com|facebook\.com|instagram\.com|threads\.net|threads\.com|bsky\.app|reddit\.com|youtube\.com|tiktok\.com|mastodon\.[a-z]+)$/,
    'social',
  ],
  [
    /(?:^|\.)(?:prnewswire\.(?:com|co\.uk)|businesswire\.com|globenewswire\.com|einpresswire\.com|accesswire\.com|newswire\.(?:ca|com)|presseportal\.de|24presse\.com|categorynet\.com|relations-publiques\.pro|actusnews\.com|newsaktuell\.de)$/,
    'press-release',
  ],
  [
    /(?:^|\.)(?:welcometothejungle\.com|indeed\.[a-z.]+|apec\.fr|hellowork\.com|francetravail\.fr|cadremploi\.fr|monster\.[a-z.]+|stepstone\.[a-z.]+|reed\.co\.uk|totaljobs\.com)$/,
    'job-board',
  ],
  [
    /(?:^|\.)(?:g2\.com|capterra\.[a-z.]+|trustpilot\.[a-z]+|getapp\.[a-z.]+|trustradius\.com|appvizer\.[a-z.]+|avis-verifies\.com|softwareadvice\.[a-z.]+|glassdoor\.[a-z.]+)$/,
    'review-site',
  ],
  [
    /(?:^|\.)(?:bodacc\.fr|infogreffe\.fr|pappers\.fr|societe\.com|company-information\.service\.gov\.uk|thegazette\.co\.uk|handelsregister\.de|kbopub\.economie\.fgov\.be)$/,
    'register',
  ],
];

/** Words of a site's name, or of a folder of its pages, that say the same of sites nobody listed. */
const WORDS: readonly (readonly [host: RegExp, folder: RegExp, Publisher])[] = [
  [
    /(?:wire|communiques?|press-?releases?)\.[a-z.]+$/,
    /\/(?:communiques?(?:-de-presse)?|press-?releases?)\//i,
    'press-release',
  ],
  [
    /(?:^|[.-])(?:avis|temoignages?)[.-]|reviews?\.[a-z.]+$/,
    /\/(?:avis|reviews?|temoignages?)\//i,
    'review-site',
  ],
  [
    /(?:^|[.-])(?<!mode-d?-?)(?:emplois?|jobs?|careers?|recrutement|job[a-z]+)[.-]/,
    /\/(?:offres?(?:-d-?emploi)?|jobs|careers?|carrieres?|vacanc(?:y|ies))\//i,
    'job-board',
  ],
  [
    /(?:^|[.-])(?:marches|tenders?|achats?|contracts?-?notices?)[.-]/,
    /\/(?:appels?-d-?offres?|tenders?|marches-publics)\//i,
    'tender-site',
  ],
  [
    /annonces?-legales?|registre|greffe|gazette-legale/,
    /\/(?:annonces?-legales?|filing-history)\//i,
    'register',
  ],
];

/** Where companies put their own announcements. */
export const PRESS_ROOM =
  /\/(press(?:[-_]?(?:releases?|room|office))?|presse|espace-presse|salle-de-presse|communiques?(?:-de-presse)?|newsroom|news-room|investors?|investisseurs|pressemitteilung(?:en)?)(?:\/|$)/i;

export interface Published {
  publisher: Publisher;
  /** The host or the piece of the path that told; '' where nothing did. */
  evidence: string;
}

/**
 * What kind of place an address is. `known` is what the feed is known to be (its type of source), and wins;
 * `ownSite` says that the page is a watched company's own.
 */
export function publisherOf(url: string, known = '', ownSite = false): Published {
  const address = readAddress(effectiveUrl(url));
  const host = address?.host ?? '';
  if (isPublisher(known)) return { publisher: known, evidence: host };
  const listed = HOSTS.find(([pattern]) => pattern.test(host));
  if (listed) return { publisher: listed[1], evidence: host };
  const room = PRESS_ROOM.exec(address?.path ?? '')?.[1];
  const blog = /\/(?:blog|carnet)s?(?:\/|$)/i.test(address?.path ?? '');
  if (room || (ownSite && !blog)) return { publisher: 'press-release', evidence: room ?? host };
  const worded = WORDS.find(([name, folder]) => name.test(host) || folder.test(address?.path ?? ''));
  return worded ? { publisher: worded[2], evidence: host } : { publisher: 'other', evidence: '' };
}

const PUBLISHERS = new Set<string>([
  'press-release',
  'social',
  'review-site',
  'job-board',
  'tender-site',
  'register',
]);

function isPublisher(name: string): name is Publisher {
  return PUBLISHERS.has(name);
}
