import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stampId } from '../../lib/record/clock.ts';
import { checkBackupFile } from '../backup/file.ts';
import {
  addMember,
  foundTeam,
  observation,
  pullAs,
  pushAs,
  startTestServer,
  type TestMember,
} from '../testing.ts';
import { Visitor } from '../visitor.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;
let nora: TestMember;
let omar: TestMember;
beforeAll(async () => {
  server = await startTestServer({ signUp: 'first' });
  nora = await foundTeam(server.url);
  omar = await addMember(nora, 'Omar', 'manager');
});
afterAll(() => server.stop());

const YEAR = 365 * 86_400_000;
const idAt = (ms: number) =>
  stampId({ ms, counter: 0 }, (length) => crypto.getRandomValues(new Uint8Array(length)));
const yearsAgo = (years: number) => Date.now() - years * YEAR;

it('is for admins alone, whatever is posted', async () => {
  expect((await nora.visitor.get('/')).text).toContain('href="/admin"');
  expect((await omar.visitor.get('/')).text).not.toContain('href="/admin"');
  expect((await new Visitor(server.url).get('/admin')).location).toBe('/sign-in?next=%2Fadmin');
  for (const path of ['/admin/sites', '/admin/retention', '/admin/retention/erase', '/admin/backup']) {
    expect((await omar.visitor.post(path, { site: 'linkedin', off: '1', months: '1' })).status).toBe(403);
  }
  const page = await omar.visitor.get('/admin');
  expect(page.status).toBe(403);
  expect(page.text).not.toContain('Invited somebody');
});

it('switches a site off for every device and on again', async () => {
  const off = await nora.visitor.post('/admin/sites', {
    site: 'linkedin',
    off: '1',
    reason: 'Page <b>changed</b>',
  });
  expect(off.text).toMatch(/linkedin<\/td><td>Page &lt;b&gt;changed/);
  const pulled = async () =>
    (await pullAs(omar)).observations.filter((one) => one.kind === 'adapter-switch').map((one) => one.set);
  expect(await pulled()).toEqual([{ site: 'linkedin', off: true, reason: 'Page <b>changed</b>' }]);
  expect((await nora.visitor.post('/admin/sites', { site: 'linkedin' })).text).toContain(
    'Every site may be read',
  );
  expect((await pulled()).at(-1)).toEqual({ site: 'linkedin', off: false, reason: null });
  for (const site of ['', 'Linked In', '../etc', "'; drop table entry --"])
    expect((await nora.visitor.post('/admin/sites', { site, off: '1' })).status).toBe(400);
});

it('puts forward who was kept too long without getting in touch, which our own notes do not renew', async () => {
  const person = (name: string, years: number) =>
    observation(nora.id, { id: idAt(yearsAgo(years)), set: { fullName: name } });
  const touch = (about: string, direction: string, years: number) =>
    observation(nora.id, {
      kind: 'activity',
      id: idAt(yearsAgo(0.1)),
      set: { type: 'call', direction, at: new Date(yearsAgo(years)).toISOString() },
      add: { person: [about] },
    });
  const old = person('Olga Oubliée', 4);
  const edited = person('Edmond Édité', 3.5);
  const called = person('Carla Contact', 5);
  const lost = person('Léon Loin', 6);
  const fresh = person('Fanny Fraîche', 2.9);
  await pushAs(nora, [
    old,
    edited,
    called,
    lost,
    fresh,
    observation(nora.id, { subject: edited.subject, set: { title: 'Seen again yesterday' } }),
    touch(edited.subject, 'out', 0.5),
    touch(called.subject, 'in', 1),
    touch(lost.subject, 'in', 3.2),
  ]);
  const names = async () =>
    [...(await nora.visitor.get('/admin')).text.matchAll(/aria-label="Choose ([^"]+)"/g)].map(
      (one) => one[1],
    );
  expect(await names()).toEqual(['Léon Loin', 'Olga Oubliée', 'Edmond Édité']);
  await nora.visitor.post('/admin/retention', { months: '24' });
  expect(await names()).toContain('Fanny Fraîche');
  expect((await nora.visitor.post('/admin/retention', { months: '0' })).status).toBe(400);
  await nora.visitor.post('/admin/retention', { months: '36' });
  // Only who is put forward is erased, whoever is named.
  const { cursor } = await pullAs(omar);
  const page = await nora.visitor.post('/admin/retention/erase', { subject: called.subject });
  expect(page.text).toContain('Erased: 0');
  expect((await nora.visitor.post('/admin/retention/erase', { subject: old.subject })).text).toContain(
    'Erased: 1',
  );
  expect(await names()).toEqual(['Léon Loin', 'Edmond Édité']);
  expect((await pullAs(omar, cursor)).tombstones.subjects).toEqual([old.subject]);
});

it('makes a backup that is whole, and lists it', async () => {
  const page = await nora.visitor.post('/admin/backup', {});
  const file = /Made and checked: (vigie-[\w-]+\.backup\.gz)/.exec(page.text)?.[1] ?? '';
  const folder = join(server.dataDir, 'backups');
  expect(readdirSync(folder)).toContain(file);
  expect((await checkBackupFile(join(folder, file))).rows).toBeGreaterThan(5);
  expect((await nora.visitor.get('/admin')).text).toContain(`<td>${file}</td>`);
});

it('tells who did what, in the reader’s language, and that nothing of it was changed', async () => {
  const { text } = await nora.visitor.get('/admin');
  for (const words of [
    'Invited somebody',
    'Switched a site',
    'Set how long people are kept',
    'Made a backup',
  ])
    expect(text).toContain(words);
  expect(text).toContain('The log is whole');
  expect(text).not.toContain('Olga');
  const french = new Visitor(server.url, { 'accept-language': 'fr' });
  Object.assign(french, { cookies: Reflect.get(nora.visitor, 'cookies') });
  expect((await french.get('/admin')).text).toContain('Le journal est entier');
  expect((await nora.visitor.get('/admin?page=-1')).status).toBe(200);
  expect((await nora.visitor.get('/admin?page=1e9')).status).toBe(200);
});
