// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { App } from '../../lib/app/app.ts';
import { createApp } from '../../lib/app/create.ts';
import { playedDesk } from '../../lib/app/testing/desk.ts';
import { show, type } from '../../tests/support/render.tsx';
import type { Device } from './device.ts';
import { exportAll, importAll, importCsv } from './transfers.ts';
import { WatchesSection } from './wired.tsx';

const device: Device = {
  version: '1',
  requestHost: async () => true,
  requestHosts: async () => true,
  allowedHosts: async () => [],
  revokeHost: async () => true,
  open: async () => undefined,
  openDashboard: async () => undefined,
  copy: () => undefined,
  saveFile: () => undefined,
  storage: async () => undefined,
};

async function fill(app: App, requestHosts: Device['requestHosts']): Promise<void> {
  const page = show(
    <WatchesSection app={app} device={{ ...device, requestHosts }} feeds={[]} open="new" onOpen={vi.fn()} />,
  );
  await vi.waitFor(() => page.get('form'));
  await type(page.get('input', 'Words to look for'), 'Orvane');
  await type(page.get('textarea', 'Feeds'), 'gazette.example/feed');
  (page.get('form') as HTMLFormElement).requestSubmit();
}

describe('a watch that is saved in the settings', () => {
  it('asks for its feeds inside the click and does not wait for the answer', async () => {
    const { desk } = await playedDesk();
    const app = createApp(desk);
    const asked = vi.fn(() => new Promise<boolean>(() => undefined));
    await fill(app, asked);
    expect(asked).toHaveBeenCalledExactlyOnceWith(['https://gazette.example/feed']);
    await vi.waitFor(async () => expect(await app.watches()).toHaveLength(1));
  });

  it('stands although the browser would not even ask', async () => {
    const { desk } = await playedDesk();
    const app = createApp(desk);
    await fill(app, () => Promise.reject(new Error('no gesture')));
    await vi.waitFor(async () => expect(await app.watches()).toHaveLength(1));
  });
});

describe('everything as one file', () => {
  it('is carried to another device and brought back there, once', async () => {
    const [here, there] = [await playedDesk(), await playedDesk()];
    const csv = new File(['Client;Début;Montant\nÉvian Conseil;01/02/2026;500,00\n'], 'clients.csv');
    expect(await importCsv(createApp(here.desk), 'subscription', csv, () => undefined)).toMatchObject({
      ok: true,
      value: { rows: 1, problems: [] },
    });
    const files: { name: string; content: Blob }[] = [];
    const saveFile = (name: string, content: Blob) => void files.push({ name, content });
    const written = await exportAll(createApp(here.desk), { saveFile }, 'all.jsonl', () => undefined);
    expect(written.ok).toBe(true);
    expect(files.map((file) => file.name)).toEqual(['all.jsonl']);

    const file = files[0]?.content ?? new Blob();
    const app = createApp(there.desk);
    const first = await importAll(app, file, () => undefined);
    expect(first).toMatchObject({ ok: true, value: { already: 0 } });
    const again = await importAll(app, file, () => undefined);
    expect(again).toMatchObject({ ok: true, value: { stored: 0 } });
    const { rows } = await app.list('subscription', { limit: 10, offset: 0 });
    expect(rows.map((row) => row.fields.accountName?.value)).toEqual(['Évian Conseil']);
  });

  it('changes nothing where the file was cut in two', async () => {
    const { desk } = await playedDesk();
    const pieces: string[] = [];
    await createApp(desk).extract({ format: 'backup', file: 'all.jsonl' }, (piece) => pieces.push(piece));
    const whole = pieces.join('');
    const other = await playedDesk();
    const app = createApp(other.desk);
    const cut = await importAll(
      app,
      new Blob([whole.slice(0, Math.floor(whole.length / 2))]),
      () => undefined,
    );
    expect(cut.ok).toBe(false);
  });
});
