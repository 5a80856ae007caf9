import type { Result } from '../../fault/fault.ts';
import feed from './feed.ts';
import type {
  PlannedSource,
  Source,
  SourceAccount,
  SourceAnswer,
  SourceReading,
  SourceRequest,
  SourceType,
} from './source.ts';

const modules = import.meta.glob<Source>(
  ['./*.ts', '!./*.test.ts', '!./source.ts', '!./registry.ts', '!./mark.ts', '!./rows.ts', '!./news.ts'],
  { eager: true, import: 'default' },
);

/** Every source type, by name. */
export const SOURCES: ReadonlyMap<SourceType, Source> = new Map(
  Object.values(modules).map((source) => [source.type, source]),
);

/** The type that an address belongs to; an ordinary feed where no other claims it. */
export function sourceOf(address: string): Source {
  const url = URL.parse(address);
  const owner = url && [...SOURCES.values()].find((source) => source !== feed && source.owns(url));
  return owner || feed;
}

/** How to ask for an address; what follows `#` is ours and is not sent. */
export function requestOf(address: string): SourceRequest {
  return sourceOf(address).request?.(address) ?? { url: address.replace(/#.*$/s, '') };
}

export function readSource(answer: SourceAnswer): Promise<Result<SourceReading>> {
  return sourceOf(answer.address).read(answer);
}

/** In which order they are proposed. */
const ORDER: readonly SourceType[] = ['google-news', 'bing-news', 'boamp', 'ted', 'bodacc'];

/** Everything that an account calls for without looking at its site, each address once. */
export function planSources(account: SourceAccount): PlannedSource[] {
  const planned = [...SOURCES.values()].flatMap((source) => source.plan?.(account) ?? []);
  const distinct = [...new Map(planned.map((one) => [one.address, one])).values()];
  return distinct.sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type));
}

/** LinkedIn's terms forbid it: what a rep sees there is clipped by hand, and no address of its is ever asked. */
export function isBarred(address: string): boolean {
  const host = URL.parse(address)?.hostname ?? '';
  return /(?:^|\.)(?:linkedin\.com|licdn\.com|lnkd\.in)$/.test(host);
}
