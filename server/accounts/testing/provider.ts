import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import type { Visitor } from '../../visitor.ts';

export interface TestProvider {
  issuer: string;
  /** Lets the server at this address use it. */
  admit(server: string): void;
  close(): Promise<void>;
}

export const CLIENT = { id: 'vigie', secret: 'shared-with-vigie-alone' };

/**
 * A real OpenID Connect provider on this machine. Whoever signs in gives their e-mail as the login; the
 * provider vouches for it unless it begins with `unverified`.
 */
export async function startProvider(): Promise<TestProvider> {
  const server = createServer((_request, response) => response.writeHead(503).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    admit(url) {
      const provider = new Provider(issuer, {
        clients: [
          {
            client_id: CLIENT.id,
            client_secret: CLIENT.secret,
            redirect_uris: [`${url}/api/auth/callback/oidc`],
            grant_types: ['authorization_code'],
            response_types: ['code'],
          },
        ],
        claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
        pkce: { required: () => true },
        cookies: { keys: ['a key of the test'] },
        findAccount: (_ctx, sub) => ({
          accountId: sub,
          claims: () => ({
            sub,
            email: sub,
            email_verified: !sub.startsWith('unverified'),
            name: sub.split('@')[0] ?? sub,
          }),
        }),
      });
      server.removeAllListeners('request').on('request', provider.callback());
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Goes through the provider's own pages as a browser does: signs in as `login`, consents, and follows
 * until it is sent back. @returns the address, on the server, at which the provider lets the person off
 */
export async function passProvider(start: string, login: string): Promise<string> {
  const jar = new Map<string, string>();
  const { origin } = new URL(start);
  let url = start;
  let form: Record<string, string> | undefined;
  for (let step = 0; step < 15; step++) {
    const answer: Response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    form = undefined;
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location) {
      url = new URL(location, url).href;
      if (!url.startsWith(origin)) return url;
      continue;
    }
    const text = await answer.text();
    const action = /action="([^"]+)"/.exec(text)?.[1];
    const prompt = /name="prompt" value="(\w+)"/.exec(text)?.[1];
    if (!action || !prompt) throw new Error(`the provider answered ${answer.status}: ${text.slice(0, 300)}`);
    url = new URL(action, url).href;
    form = { prompt, ...(prompt === 'login' && { login, password: 'any' }) };
  }
  throw new Error('the provider never lets go');
}

/** Signs a visitor in (or opens their account by an invitation) through the provider. @returns the last page's place */
export async function throughProvider(visitor: Visitor, query: string, login: string) {
  const start = await visitor.get(`/sign-in/own?${query}`);
  const back = await passProvider(start.location ?? '', login);
  return visitor.get(back.slice(visitor.url.length));
}
