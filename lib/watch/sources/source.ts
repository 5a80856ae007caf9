import type { Result } from '../../fault/fault.ts';
import type { Id } from '../../record/id.ts';
import type { Json } from '../../record/json.ts';
import type { Feed } from '../feed.ts';
import type { SecondReading } from '../raw-feed.ts';

/** Every kind of source, by the name of its file in this folder. */
export type SourceType =
  | 'feed'
  | 'google-news'
  | 'bing-news'
  | 'google-alerts'
  | 'page'
  | 'sitemap'
  | 'boamp'
  | 'ted'
  | 'bodacc';

/** What is known of an account that sources may be planned from; '' or [] where it is not. */
export interface SourceAccount {
  id: Id;
  /** Its name and aliases, the name first. */
  names: string[];
  /** Without `www.`. */
  domain: string;
  /** Nine digits. */
  siren: string;
  /** ISO 3166-1 alpha-2, upper case. */
  country: string;
  /** Languages its news is looked for in, ISO 639-1. */
  languages: string[];
  /** CPV codes, eight digits, and words of tenders that matter whoever the buyer is. */
  cpv?: string[];
  keywords?: string[];
}

/** One thing to follow, as it is proposed before it is set up. */
export interface PlannedSource {
  type: SourceType;
  /** What a watch keeps under `feed`: it says everything, the type too. */
  address: string;
  /** What is looked for there, for people: a name, a number, the part of a site. */
  words: string;
  /** What a page of the account's site is for. */
  part?: 'newsroom' | 'careers' | 'investors';
}

/** How an address is asked: GET without more. */
export interface SourceRequest {
  url: string;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
}

/** What came back, decoded. */
export interface SourceAnswer {
  /** The address as the watch keeps it. */
  address: string;
  /** Where the text came from, after redirects: relative links resolve against it. */
  url: string;
  text: string;
  contentType: string;
  /** Milliseconds since 1970. */
  now: number;
  /** What the last reading asked to remember. */
  before?: Json;
  /** Another try at a feed in which nothing was found. */
  again?: SecondReading;
}

/** What a source read: a feed, and what its next reading must know. */
export type SourceReading = Feed & { remember?: Json };

export interface Source {
  type: SourceType;
  /** True for the addresses that this type asks and reads. */
  owns(address: URL): boolean;
  /** What of this type an account calls for; needs no network. */
  plan?(account: SourceAccount): PlannedSource[];
  request?(address: string): SourceRequest;
  /** The items of an answer. A failure keeps what was read before. */
  read(answer: SourceAnswer): Promise<Result<SourceReading>>;
}

/** Types its argument; one source type is one file of this folder. */
export function defineSource(source: Source): Source {
  return source;
}
