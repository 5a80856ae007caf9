import { randomBytes, randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { stampId } from '../../lib/record/clock.ts';
import type { Observation } from '../../lib/record/observation.ts';
import type { Member } from '../accounts/members.ts';
import { appendAudit } from '../audit/log.ts';
import { inWorkspace } from '../database/scope.ts';
import { announceNews } from '../sync/news.ts';
import { push } from '../sync/push.ts';

/** A site adapter that the team's admins decided on. */
export interface Site {
  /** The adapter's id: the name of its folder in lib/sites. */
  site: string;
  off: boolean;
  reason: string;
}

const KIND = 'adapter-switch';

interface Switch extends Site {
  subject: string;
}

export function switchedSites(pool: Pool, workspace: string): Promise<Site[]> {
  return inWorkspace(pool, workspace, async (client) => [
    ...(await readSwitches(client, workspace)).values(),
  ]);
}

/**
 * Switches a site off or on for the whole team, by an observation like any other, which every device
 * receives. @returns false where the member may not, or the site's name is none
 */
export async function switchSite(pool: Pool, member: Member, { site, off, reason }: Site): Promise<boolean> {
  if (!/^[a-z0-9][a-z0-9-]{0,60}$/.test(site)) return false;
  const workspace = member.workspace.id;
  return inWorkspace(pool, workspace, async (client) => {
    const known = (await readSwitches(client, workspace)).get(site);
    const now = Date.now();
    const said: Observation = {
      id: stampId({ ms: now, counter: 0 }, (length) => randomBytes(length)),
      subject: known?.subject ?? randomUUID(),
      kind: KIND,
      kv: 1,
      set: { site, off, reason: off ? reason : null },
      source: { type: 'manual' },
      seenAt: new Date(now).toISOString(),
      by: member.id,
    };
    const pusher = { workspace, member: member.id, role: member.role };
    // These pages are the member's device here.
    const { stored } = await push(client, pusher, member.id, [said], now);
    if (stored === 0) return false;
    await appendAudit(client, workspace, member.id, 'site.switched', { site, off });
    await announceNews(client, workspace);
    return true;
  });
}

/** The newest word on each site. */
async function readSwitches(client: PoolClient, workspace: string): Promise<Map<string, Switch>> {
  const { rows } = await client.query<{ subject: string; body: string }>(
    `select subject, body from entry where workspace = $1 and type = 'observation' and kind = $2 order by stamped_at, seq`,
    [workspace, KIND],
  );
  const sites = new Map<string, Switch>();
  for (const { subject, body } of rows) {
    const { site, off, reason } = (JSON.parse(body) as Observation).set ?? {};
    if (typeof site !== 'string') continue;
    sites.set(site, { subject, site, off: off === true, reason: typeof reason === 'string' ? reason : '' });
  }
  return sites;
}
