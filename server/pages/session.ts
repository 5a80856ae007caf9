import { type Member, memberOf } from '../accounts/members.ts';
import { authHeaders } from '../http/address.ts';
import type { Ctx, Services } from '../http/context.ts';

/** The headers of a visit that accounts look at. */
export function visitHeaders(c: Ctx, services: Services): Headers {
  return authHeaders(c, services, ['cookie', 'user-agent']);
}

export interface Visitor {
  userId: string;
  email: string;
  name: string;
  member: Member | undefined;
}

/** Who visits, by cookie; undefined where nobody is signed in. */
export async function visitorOf(c: Ctx, services: Services): Promise<Visitor | undefined> {
  const session = await services.auth.api.getSession({ headers: visitHeaders(c, services) });
  if (!session) return undefined;
  const { id: userId, email, name } = session.user;
  return { userId, email, name, member: await memberOf(services.database.pool, userId) };
}

/** Hands the cookies that accounts set on to the visitor. */
export function passCookies(c: Ctx, answer: Response): void {
  for (const cookie of answer.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true });
}

/** A path on this server to go to next; anything else becomes the home page. */
export function localPath(path: string | undefined): string {
  if (!path?.startsWith('/') || /[\\\p{Cc}]/u.test(path)) return '/';
  const url = URL.parse(path, 'http://vigie.invalid');
  return url?.host === 'vigie.invalid' ? url.pathname + url.search : '/';
}

/** One text field of a posted form, trimmed. */
export function field(form: Record<string, unknown>, name: string, most = 200): string {
  const value = form[name];
  return typeof value === 'string' ? value.trim().slice(0, most) : '';
}
