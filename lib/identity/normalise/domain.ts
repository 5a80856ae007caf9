import { getDomain, getDomainWithoutSuffix } from 'tldts-icann';
import { companyDomain, domainKey } from '../../record/keys.ts';

/** The domain that somebody registered: `shop.example.co.uk` is `example.co.uk`; '' where the text is none. */
export function site(text: string): string {
  const host = domainKey(text);
  return host === '' ? '' : (getDomain(host) ?? host);
}

/** The name within a domain: `example` of `example.co.uk`. */
export function label(domain: string): string {
  return getDomainWithoutSuffix(domain) ?? domain.split('.')[0] ?? '';
}

/** Hosts of free mail in many countries, besides those of lib/record/keys. */
const FREE_MAIL =
  /^(gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|rocketmail|icloud|aol|gmx|web|mail|proton|protonmail|pm|tutanota|zoho|yandex|orange|wanadoo|free|sfr|laposte|bbox|neuf|numericable|club-internet|aliceadsl|voila|libero|virgilio|tiscali|alice|t-online|freenet|arcor|telenet|skynet|proximus|ziggo|kpnmail|planet|xs4all|bluewin|sunrise|btinternet|virginmedia|sky|talktalk|terra|telefonica|sapo|wp|onet|interia|o2|seznam|centrum|abv|mail-perso)\.(com|fr|de|net|org|it|be|nl|ch|co\.uk|uk|es|pt|pl|cz|eu|me|at|ca|ru|bg)$/;

/** True for hosts that serve everybody: an address there says nothing about a company. */
export function isSharedHost(domain: string): boolean {
  return domain === '' || companyDomain(domain) === '' || FREE_MAIL.test(domain);
}

/** What a company's domain or address tells. */
export interface Web {
  domain: string;
  label: string;
  /** Points below the front page at something that may be another company: `example.com/us`. */
  deep: boolean;
}

const LANGUAGES = /^\/?([a-z]{2}([-_][a-z]{2})?)?\/?$/i;

/** Reads a domain or address; undefined for shared hosts and what is none. */
export function web(text: string): Web | undefined {
  const domain = site(text);
  if (isSharedHost(domain)) return undefined;
  const trimmed = text.trim();
  const parsed = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? trimmed : `https://${trimmed}`);
  const path = parsed?.pathname ?? '/';
  // A bare `example.com/us` was typed to tell a country's company; `https://example.com/fr/` is a language.
  const typed = trimmed.includes('/') && parsed !== null && !/^[a-z][a-z0-9+.-]*:/i.test(trimmed);
  return { domain, label: label(domain), deep: typed ? path.length > 1 : !LANGUAGES.test(path) };
}
