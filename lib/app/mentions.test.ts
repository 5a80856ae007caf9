import { beforeEach, expect, it } from 'vitest';
import type { Capture } from '../capture/capture.ts';
import type { Result } from '../fault/fault.ts';
import type { Preview } from './app.ts';
import { clip } from './clip.ts';
import { create } from './edit.ts';
import { saveClip } from './save-clip.ts';
import { type Played, playedDesk } from './testing/desk.ts';

let played: Played;
const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`fault ${JSON.stringify(result.fault)}`);
  return result.value;
};
const account = async (name: string, more = {}) =>
  must(await create(played.desk, 'account', { name, ...more })).id;

function article(text: string): Capture {
  const url = 'https://www.gazette.example/port';
  return {
    url,
    site: 'generic',
    drafts: [
      {
        kind: 'article',
        fields: { title: 'Le port de Brest s’agrandit', url },
        evidence: { title: 'dom:h1' },
      },
    ],
    text,
    missing: [],
  };
}
const read = async (text: string): Promise<Preview> => {
  played.page(article(text));
  return must(await clip(played.desk));
};
const saved = async () => (await played.store.list({ kind: 'article' }))[0];

beforeEach(async () => {
  played = await playedDesk();
});

it('names the known accounts of an article with the sentence that shows each', async () => {
  const orvane = await account('Orvane SAS', { alias: ['Orvane Énergie'] });
  const phare = await account('Phare', { domain: 'phare-veille.example' });
  const preview = await read(
    'La ville paie. Orvane Énergie fournit les grues.\nÉcrire à rh@phare-veille.example.',
  );
  expect(preview.items[0]?.mentions?.map(({ account, sentence }) => [account.id, sentence])).toEqual([
    [orvane, 'Orvane Énergie fournit les grues.'],
    [phare, 'Écrire à rh@phare-veille.example.'],
  ]);
});

it('links the saved article to them, the sentences as evidence, and keeps nothing of the text', async () => {
  const orvane = await account('Orvane');
  const preview = await read('La ville paie. Orvane fournit les grues.');
  must(await saveClip(played.desk, preview, [{ keep: true }]));
  const record = await saved();
  const [link] = record?.sets.account ?? [];
  expect(link?.value).toBe(orvane);
  expect(link?.from.evidence).toBe('Orvane fournit les grues.');
  expect(await played.store.referring(orvane, 'article')).toHaveLength(1);
  expect(JSON.stringify(await played.store.observations(record?.id ?? ''))).not.toContain('La ville paie');
});

it('links nothing that the rep left out, nor an account nobody knows', async () => {
  await account('Orvane');
  const preview = await read('Orvane et Lumiphar fournissent les grues.');
  expect(preview.items[0]?.mentions).toHaveLength(1);
  must(await saveClip(played.desk, preview, [{ keep: true, without: ['account'] }]));
  expect((await saved())?.sets.account).toBeUndefined();
});

it('says nothing where no known account is named', async () => {
  await account('Orvane');
  expect((await read('La ville paie.')).items[0]).not.toHaveProperty('mentions');
});
