import type { Page } from '../page.ts';

/** What a post's address names: an activity, a share or a member's own post, with its number. */
const POST = /(?:urn(?::|%3A)li(?::|%3A)|[-_])(activity|share|ugcPost)(?::|%3A|-)(\d{15,20})/i;

export interface PostId {
  type: string;
  number: string;
}

/** The post that an address or an attribute names. */
export function postId(text: string): PostId | undefined {
  const [, type, number] = POST.exec(text) ?? [];
  if (!type || !number) return undefined;
  const known = ['activity', 'share', 'ugcPost'].find((name) => name.toLowerCase() === type.toLowerCase());
  return { type: known ?? type, number };
}

/** The one address of a post, whatever form it was met under. */
export function postUrl({ type, number }: PostId): string {
  return `https://www.linkedin.com/feed/update/urn:li:${type}:${number}/`;
}

/**
 * When a post was made: all but the last 22 bits of its number are milliseconds since 1970, as many have
 * found and checked in public. '' where that would be no time of LinkedIn's.
 */
export function postedAt({ number }: PostId): string {
  const milliseconds = Number(BigInt(number) >> 22n);
  if (milliseconds < Date.UTC(2008, 0) || milliseconds > Date.UTC(2100, 0)) return '';
  return new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** The job that an address names: its own page, or the one open beside a list; ''. */
export function jobId(address: URL): string {
  const own = /^\/jobs\/view\/(?:[^/]*-)?(\d{6,})(?:\/|$)/.exec(address.pathname)?.[1];
  const beside = address.pathname.startsWith('/jobs/') ? address.searchParams.get('currentJobId') : null;
  return own ?? (beside && /^\d{6,}$/.test(beside) ? beside : '');
}

export function jobUrl(id: string): string {
  return id && `https://www.linkedin.com/jobs/view/${id}/`;
}

/** The post in the page's address. */
export function addressedPost(page: Page): PostId | undefined {
  return postId(page.address.pathname);
}
