import { CLIENT_ID } from '../lib/sync/protocol.ts';

export interface VisitedPage {
  status: number;
  /** Where the server sent the visitor, as a path. */
  location: string | undefined;
  text: string;
}

/** A browser's part in the server's pages, for scripts and tests: keeps cookies, posts forms, follows nothing. */
export class Visitor {
  readonly url: string;
  readonly headers: Record<string, string>;
  private readonly cookies = new Map<string, string>();

  constructor(url: string, headers: Record<string, string> = {}) {
    this.url = url;
    this.headers = headers;
  }

  get(path: string): Promise<VisitedPage> {
    return this.visit(path, {});
  }

  post(path: string, fields: Record<string, string>): Promise<VisitedPage> {
    return this.visit(path, { method: 'POST', body: new URLSearchParams(fields) });
  }

  private async visit(path: string, init: RequestInit): Promise<VisitedPage> {
    const answer = await fetch(this.url + path, {
      ...init,
      redirect: 'manual',
      headers: {
        origin: this.url,
        'accept-language': 'en',
        'user-agent': 'Vigie script',
        ...this.headers,
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return {
      status: answer.status,
      location: answer.headers.get('location') ?? undefined,
      text: await answer.text(),
    };
  }
}

/** Opens an account with a workspace of its own. @throws where the server does not let them */
export async function signUp(
  url: string,
  founder: { name: string; email: string; password: string; workspace: string },
  headers: Record<string, string> = {},
): Promise<Visitor> {
  const visitor = new Visitor(url, headers);
  const answer = await visitor.post('/sign-up', founder);
  if (answer.status !== 303) throw new Error(`sign-up answered ${answer.status}`);
  return visitor;
}

/** @throws where e-mail and password do not fit */
export async function signIn(url: string, member: { email: string; password: string }): Promise<Visitor> {
  const visitor = new Visitor(url);
  const answer = await visitor.post('/sign-in', { ...member, next: '/' });
  if (answer.status !== 303) throw new Error(`sign-in answered ${answer.status}`);
  return visitor;
}

/** Has the admin invite somebody, who opens an account by the link. */
export async function invite(
  admin: Visitor,
  guest: { name: string; email: string; password: string; role: string },
): Promise<Visitor> {
  const page = await admin.post('/invitations', { email: guest.email, role: guest.role });
  const link = /\/join\/[0-9a-f-]{36}/.exec(page.text)?.[0];
  if (!link) throw new Error(`no invitation link (${page.status})`);
  const visitor = new Visitor(admin.url, admin.headers);
  const answer = await visitor.post(link, { name: guest.name, password: guest.password });
  if (answer.status !== 303) throw new Error(`joining answered ${answer.status}`);
  return visitor;
}

/** What the member does with a code that a device shows: looks at it and decides. */
export async function decideDevice(
  member: Visitor,
  userCode: string,
  decision: 'approve' | 'deny' = 'approve',
): Promise<VisitedPage> {
  const page = await member.get(`/device?user_code=${encodeURIComponent(userCode)}`);
  if (page.status !== 200) return page;
  return member.post('/device', { user_code: userCode, decision });
}

/** A device's whole way in (RFC 8628), approved by the member. @returns its bearer token */
export async function joinDevice(member: Visitor, deviceName: string): Promise<string> {
  const post = async (path: string, body: object): Promise<Record<string, unknown>> => {
    const answer = await fetch(member.url + path, {
      method: 'POST',
      headers: { ...member.headers, 'content-type': 'application/json' },
      body: JSON.stringify({ client_id: CLIENT_ID, ...body }),
    });
    return (await answer.json()) as Record<string, unknown>;
  };
  const code = await post('/api/auth/device/code', { device_name: deviceName });
  const decided = await decideDevice(member, String(code.user_code));
  if (decided.status !== 200) throw new Error(`the approval page answered ${decided.status}`);
  const token = await post('/api/auth/device/token', {
    grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
    device_code: code.device_code,
  });
  if (typeof token.access_token !== 'string') throw new Error(`no token: ${String(token.error)}`);
  return token.access_token;
}
