import { beforeEach, describe, expect, it } from 'vitest';
import { nameId } from '../record/name-id.ts';
import type { Alert } from '../watch/alert.ts';
import { announce } from './announce.ts';
import { create } from './edit.ts';
import { writeSettings } from './settings.ts';
import { giveBackAlert, snoozeAlert, takeAlert } from './take.ts';
import { type Played, playedDesk } from './testing/desk.ts';
import { alerts } from './watches.ts';

const HOUR = 3600_000;
let played: Played;

/** A signal with its alert; the desk's clock shows 10:00 in Paris on Monday 23 November 2026. */
async function raise(title: string, more: Partial<Alert> = {}): Promise<string> {
  const made = await create(played.desk, 'signal', { title });
  const id = made.ok ? made.value.id : '';
  const alert: Alert = { id, state: 'pending', at: played.desk.env.now(), urgency: 'now', ...more };
  await played.store.write({ origin: 'local', alerts: [alert] });
  return id;
}
const later = (title: string) => raise(title, { urgency: 'digest' });
const states = async () => (await played.store.alerts()).map((alert) => alert.state).sort();

beforeEach(async () => {
  played = await playedDesk();
  await writeSettings(played.store, { digestAt: '08:30,16:00' });
  await announce(played.desk);
});

describe('announcing', () => {
  it('shows what is urgent at once, and keeps the rest for the hour of the digest', async () => {
    await raise('Orvane lève huit millions');
    await later('Une maison recrute');
    await later('La flotte grandit');
    expect(await announce(played.desk)).toBe(1);
    expect(played.notices.map((notice) => notice.message)).toEqual(['Orvane lève huit millions']);
    played.pass(6 * HOUR);
    expect(await announce(played.desk)).toBe(2);
    expect(played.notices[1]).toMatchObject({ id: 'digest', title: 'Vigie · 2' });
    expect(await states()).toEqual(['announced', 'announced', 'announced']);
  });

  it('sends the digests missed while asleep as one', async () => {
    await later('Une maison recrute');
    played.pass(72 * HOUR);
    await announce(played.desk);
    await later('La flotte grandit');
    await announce(played.desk);
    expect(played.notices).toHaveLength(1);
  });

  it('waits for the end of quiet hours, digest and all', async () => {
    await writeSettings(played.store, { quiet: '15:00-07:30' });
    played.pass(6 * HOUR);
    await raise('Orvane lève huit millions');
    await later('Une maison recrute');
    expect(await announce(played.desk)).toBe(0);
    expect(played.badge()).toBe('2');
    played.pass(15.5 * HOUR);
    expect(await announce(played.desk)).toBe(2);
    expect(played.notices).toHaveLength(2);
  });

  it('shows nothing again after a worker died between writing and showing', async () => {
    await raise('Orvane lève huit millions');
    const dying = {
      ...played.desk,
      browser: {
        ...played.desk.browser,
        notify: async () => {
          throw new Error('killed');
        },
      },
    };
    await expect(announce(dying)).rejects.toThrow('killed');
    expect(await announce(played.desk)).toBe(0);
    expect(played.notices).toEqual([]);
    expect(await states()).toEqual(['announced']);
  });

  it('goes on after the clock was set to another year and back', async () => {
    played.pass(5 * 365 * 24 * HOUR);
    await announce(played.desk);
    played.pass(-5 * 365 * 24 * HOUR);
    await announce(played.desk);
    await later('Une maison recrute');
    played.pass(6 * HOUR);
    expect(await announce(played.desk)).toBe(1);
  });

  it('lists without a word what is not urgent where no digest is wanted', async () => {
    await writeSettings(played.store, { digestAt: '' });
    await later('Une maison recrute');
    expect(await announce(played.desk)).toBe(1);
    expect(played.notices).toEqual([]);
    expect(await announce(played.desk)).toBe(0);
  });
});

describe('an alert', () => {
  it('put off leaves the badge, and comes back once', async () => {
    const id = await raise('Orvane lève huit millions');
    await announce(played.desk);
    await snoozeAlert(played.desk, id, played.desk.env.now() + 2 * HOUR);
    expect(await announce(played.desk)).toBe(0);
    expect(played.badge()).toBe('');
    expect((await alerts(played.desk))[0]?.snoozed).toBe(true);
    played.pass(2 * HOUR);
    expect(await announce(played.desk)).toBe(1);
    expect(await announce(played.desk)).toBe(0);
    expect(played.notices).toHaveLength(2);
    expect(played.badge()).toBe('1');
  });

  it('put off by a clock that was years ahead comes back', async () => {
    const id = await raise('Orvane lève huit millions');
    const year = 365 * 24 * HOUR;
    played.pass(3 * year);
    await snoozeAlert(played.desk, id, played.desk.env.now() + HOUR);
    played.pass(-3 * year);
    expect(await announce(played.desk)).toBe(1);
  });

  it('is taken, seen as taken, and given back', async () => {
    const id = await raise('Orvane lève huit millions');
    expect(await takeAlert(played.desk, id)).toEqual({ ok: true, value: undefined });
    expect((await alerts(played.desk))[0]).toMatchObject({ state: 'read', taken: { name: 'Test' } });
    await giveBackAlert(played.desk, id);
    expect((await alerts(played.desk))[0]?.taken).toBeUndefined();
    await takeAlert(played.desk, id);
    expect((await alerts(played.desk))[0]?.taken?.name).toBe('Test');
  });

  it('that a colleague took is not taken again', async () => {
    const id = await raise('Orvane lève huit millions');
    await takeAlert(played.desk, id);
    await played.store.setMeta('device', nameId('another device'));
    expect(await takeAlert(played.desk, id)).toEqual({
      ok: false,
      fault: { code: 'ALERT_TAKEN', values: { name: 'Test' } },
    });
  });
});
