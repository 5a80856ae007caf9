import { expect, it } from 'vitest';
import source from './ted.ts';
import { answerOf, ORVANE } from './testing/answer.ts';

const planned = source.plan?.({ ...ORVANE, cpv: ['72200000', '48000000'], keywords: ['portail'] }) ?? [];

it('asks by POST, the expert query of the address in the body', () => {
  const asked = source.request?.(planned[0]?.address ?? '');
  expect(asked).toMatchObject({ url: 'https://api.ted.europa.eu/v3/notices/search', method: 'POST' });
  const body = JSON.parse(asked?.body ?? '{}');
  expect(body.query).toBe(
    '(buyer-name ~ ("Orvane Logiciels" OR "Orvane") OR winner-name ~ ("Orvane Logiciels" OR "Orvane")) SORT BY publication-date DESC',
  );
  expect(body.limit).toBeLessThanOrEqual(100);
  expect(new URL(planned[1]?.address ?? '').searchParams.get('query')).toBe(
    '(classification-cpv = 72200000 OR classification-cpv = 48000000 OR FT ~ ("portail"))',
  );
});

it('reads a notice in French before English, and in what there is before nothing', async () => {
  const notices = [
    {
      'publication-number': '700123-2026',
      'notice-title': { eng: 'France – Software', fra: 'France – Logiciels' },
      'buyer-name': { fra: ['Métropole de Lyon'] },
      'publication-date': '2026-11-20+01:00',
      'deadline-receipt-tender-date-lot': ['2026-12-18+01:00'],
      'notice-type': 'cn-standard',
      'classification-cpv': ['72200000', '48000000'],
    },
    {
      'publication-number': '700124-2026',
      'notice-title': { eng: 'Ireland – Hosting' },
      'winner-name': { eng: ['Orvane'] },
      'notice-type': 'can-standard',
    },
    { 'publication-number': '700125-2026', 'notice-title': { pol: ['Polska – Oprogramowanie'] } },
  ];
  const read = await source.read(answerOf(planned[0]?.address ?? '', JSON.stringify({ notices })));
  if (!read.ok) throw new Error(read.fault.code);
  expect(read.value.items).toMatchObject([
    {
      id: 'ted:700123-2026',
      title: 'France – Logiciels',
      url: 'https://ted.europa.eu/fr/notice/-/detail/700123-2026',
      publishedAt: '2026-11-20T00:00:00.000Z',
      lang: 'fr',
      text: 'Appel d’offres, avis de marché\nAcheteur : Métropole de Lyon\nDate limite de réponse : 2026-12-18\nCPV 72200000, 48000000',
    },
    { title: 'Ireland – Hosting', text: 'Contract award notice\nContract awarded to Orvane', lang: 'en' },
    { title: 'Polska – Oprogramowanie', publishedAt: null },
  ]);
});
