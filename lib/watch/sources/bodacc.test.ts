import { expect, it } from 'vitest';
import { classify } from '../classify.ts';
import source from './bodacc.ts';
import { answerOf, ORVANE } from './testing/answer.ts';

const [planned] = source.plan?.(ORVANE) ?? [];

it('asks by SIREN and for nothing about people', () => {
  const asked = new URL(planned?.address ?? '').searchParams;
  expect(asked.get('where')).toBe('registre like "732829320"');
  expect(asked.get('select')).not.toContain('listepersonnes');
  expect(source.plan?.({ ...ORVANE, siren: '' })).toEqual([]);
});

it('says what was decided about the company, with its number as the watch writes it', async () => {
  const row = {
    id: 'A202602331',
    dateparution: '2026-11-19',
    familleavis_lib: 'Procédures collectives',
    commercant: 'ORVANE LOGICIELS',
    registre: ['732 829 320', '732829320'],
    tribunal: 'Tribunal de commerce de Lyon',
    jugement: JSON.stringify({
      nature: 'Jugement d’ouverture de liquidation judiciaire',
      complementJugement: 'Liquidateur désigné.',
    }),
    acte: 'not json',
    url_complete: 'https://www.bodacc.fr/pages/annonces-commerciales-detail/?q.id=id:A202602331',
  };
  const read = await source.read(answerOf(planned?.address ?? '', JSON.stringify({ results: [row] })));
  const [item] = read.ok ? read.value.items : [];
  expect(item).toMatchObject({
    id: 'bodacc:A202602331',
    title: 'ORVANE LOGICIELS : Jugement d’ouverture de liquidation judiciaire',
    text: expect.stringMatching(/Liquidateur désigné[\s\S]*SIREN 732829320$/),
  });
  expect(item && classify(item, { ownSite: false }).types).toContain('legal-event');
});
