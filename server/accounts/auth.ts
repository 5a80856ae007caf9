import { betterAuth } from 'better-auth';
import {
  bearer,
  createAccessControl,
  deviceAuthorization,
  genericOAuth,
  organization,
  twoFactor,
} from 'better-auth/plugins';
import { adminAc, defaultStatements } from 'better-auth/plugins/organization/access';
import type { Pool } from 'pg';
import type { Role } from '../../lib/access/roles.ts';
import { CLIENT_ID } from '../../lib/sync/protocol.ts';
import type { Log } from '../log.ts';
import type { Duration, Oidc } from '../options.ts';

/** The address of the client, which our own HTTP layer sets over whatever was sent. */
export const ADDRESS_HEADER = 'x-vigie-client-address';

const DAY = 86_400;

/** What the accounts library calls the team's own provider. */
export const OIDC = 'oidc';

/** What each role may do to the workspace itself. */
const ac = createAccessControl(defaultStatements);
const roles: Record<Role, ReturnType<typeof ac.newRole>> = {
  sdr: ac.newRole({}),
  mdr: ac.newRole({}),
  ae: ac.newRole({}),
  manager: ac.newRole({ invitation: ['create', 'cancel'] }),
  admin: adminAc,
};

export interface AuthOptions {
  pool: Pool;
  publicUrl: string;
  secret: string;
  deviceCode: { expiresIn: Duration; interval: Duration };
  oidc: Oidc | undefined;
  signUp: 'first' | 'open';
  log: Log;
}

/**
 * Accounts and sessions. Only the device flow's two endpoints and the way back from the team's own
 * provider are reachable over HTTP; everything else is called by our own pages. Bearer tokens are taken
 * unsigned, since the device flow hands them out so.
 */
export function createAuth({ pool, publicUrl, secret, deviceCode, oidc, signUp, log }: AuthOptions) {
  return betterAuth({
    appName: 'Vigie',
    database: pool,
    secret,
    baseURL: publicUrl,
    basePath: '/api/auth',
    trustedOrigins: ['chrome-extension://*', 'moz-extension://*'],
    emailAndPassword: { enabled: true, minPasswordLength: 10, maxPasswordLength: 128 },
    session: { expiresIn: 14 * DAY, updateAge: DAY },
    account: {
      // Somebody who has an account here is let in where the provider vouches for the same e-mail; ours
      // came with an admin's invitation, unless anybody may sign up.
      accountLinking: { enabled: oidc !== undefined, requireLocalEmailVerified: signUp === 'open' },
      encryptOAuthTokens: true,
    },
    onAPIError: { errorURL: `${publicUrl}/sign-in` },
    rateLimit: {
      enabled: true,
      storage: 'memory',
      window: 60,
      max: 600,
      customRules: {
        '/device/code': { window: 60, max: 20 },
        '/device/token': { window: 60, max: 240 },
      },
    },
    advanced: {
      cookiePrefix: 'vigie',
      useSecureCookies: publicUrl.startsWith('https:'),
      database: { generateId: 'uuid' },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    // Its messages may name accounts: only that there was one is kept.
    logger: { level: 'error', log: (level) => log(level === 'error' ? 'error' : 'info', 'auth.library') },
    telemetry: { enabled: false },
    plugins: [
      bearer(),
      organization({
        ac,
        roles,
        creatorRole: 'admin',
        membershipLimit: 1_000,
        invitationExpiresIn: 7 * DAY,
        cancelPendingInvitationsOnReInvite: true,
        // No mail is sent: the link, handed over by the admin, is the proof.
        requireEmailVerificationOnInvitation: false,
        disableOrganizationDeletion: true,
      }),
      deviceAuthorization({
        ...deviceCode,
        verificationUri: '/device',
        validateClient: (client) => client === CLIENT_ID,
      }),
      // Recovery codes are kept encrypted; ten wrong codes in a row lock the second factor for 15 minutes.
      twoFactor({ issuer: 'Vigie', allowPasswordless: true }),
      ...(oidc ? [genericOAuth({ config: [provider(oidc)] })] : []),
    ],
  });
}

/** Discovery, PKCE, nonce and a verified ID token; nobody gets an account unless they were invited. */
function provider({ issuer, clientId, clientSecret }: Oidc) {
  return {
    providerId: OIDC,
    discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    scopes: ['openid', 'email', 'profile'],
    pkce: true,
    requireIdTokenVerification: true,
    disableImplicitSignUp: true,
  };
}

export type Auth = ReturnType<typeof createAuth>;
