import { failed, ok, type Result } from '../fault/fault.ts';
import { headsOf, reader } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import { text } from '../record/kind.ts';
import { nameId } from '../record/name-id.ts';
import type { Desk } from './desk.ts';
import { state, withdraw } from './edit.ts';
import { readHealth, type SiteHealth } from './health.ts';
import { type SwitchedOff, switchedOff } from './switched-off.ts';
import { teamRow } from './team.ts';

/** A site as the settings show it: how well it is read here, and whether it is read at all. */
export interface SiteView extends SiteHealth {
  /** Set where it is switched off, for everybody of the team. */
  off?: SwitchedOff;
}

export interface HintView {
  id: Id;
  site: string;
  kind: string;
  field: string;
  strategy: string;
  by: string;
  /** ISO 8601 UTC. */
  at: string;
}

/** Those who may switch a site off for others. */
const MAY_SWITCH = ['admin', 'owner'];
const MANY = 500;

/** Every site that was read here lately or is switched off. */
export async function sites({ store }: Desk): Promise<SiteView[]> {
  const shown = new Set((await hints({ store })).map(({ site, kind, field }) => `${site}/${kind}.${field}`));
  const health = (await readHealth(store)).map((one) => ({
    ...one,
    weak: one.weak.filter(({ hint, kind, field }) => !hint || shown.has(`${hint}/${kind}.${field}`)),
  }));
  const known = new Set(health.map(({ site }) => site));
  const switches = await store.list({ kind: 'adapter-switch', limit: MANY });
  const others = switches
    .map((record) => text(reader(record), 'site'))
    .filter((site) => site && !known.has(site));
  const all = [...health, ...others.map((site): SiteHealth => ({ site, readings: 0, weak: [] }))];
  const views = await Promise.all(
    all.map(async (one): Promise<SiteView> => {
      const off = await switchedOff(store, one.site);
      return { ...one, ...(off && { off }) };
    }),
  );
  return views.filter((view) => view.off || view.readings > 0);
}

/** Switches a site off or on again: for the team by an admin, for oneself by anybody who works alone. */
export async function switchSite(
  desk: Desk,
  site: string,
  off: boolean,
  reason: string,
): Promise<Result<void>> {
  const team = await teamRow(desk);
  if (team && !MAY_SWITCH.includes(team.role)) return failed('SWITCH_ADMIN_ONLY', { site });
  const [record] = await desk.store.byKeys([`adapter-switch/adapter:${site}`]);
  const done = await state(desk, {
    subject: record?.id ?? nameId('adapter-switch', site),
    kind: 'adapter-switch',
    set: { site, off, reason },
    over: headsOf(record, ['site', 'off', 'reason']),
    source: { type: 'manual' },
  });
  return done.ok ? ok(undefined) : done;
}

/** What people showed of sites, newest first. */
export async function hints({ store }: Pick<Desk, 'store'>): Promise<HintView[]> {
  return (await store.list({ kind: 'hint', limit: MANY })).map((record) => {
    const read = reader(record);
    const from = record.fields.strategy?.from;
    return {
      id: record.id,
      site: text(read, 'site'),
      kind: text(read, 'kind'),
      field: text(read, 'field'),
      strategy: text(read, 'strategy'),
      by: from?.by ?? '',
      at: from?.at ?? record.firstSeenAt,
    };
  });
}

export function removeHint(desk: Desk, id: Id): Promise<Result<void>> {
  return withdraw(desk, id);
}
