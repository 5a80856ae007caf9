import { describe, expect, it } from 'vitest';
import { classify } from '../classify.ts';
import source from './boamp.ts';
import { answerOf, ORVANE } from './testing/answer.ts';

const whereOf = (address = '') => new URL(address).searchParams.get('where');
const planned =
  source.plan?.({ ...ORVANE, names: ['Orvane "SAS"'], cpv: ['72200000'], keywords: ['logiciel'] }) ?? [];

describe('BOAMP', () => {
  it('looks for the account as buyer and as holder, and for codes and words whoever buys', () => {
    expect(planned.map((one) => whereOf(one.address))).toEqual([
      'nomacheteur like "Orvane SAS" or titulaire like "Orvane SAS"',
      'donnees like "72200000"',
      'objet like "logiciel"',
    ]);
  });

  it('is not asked about accounts of other countries', () => {
    expect(source.plan?.({ ...ORVANE, country: 'DE' })).toEqual([]);
  });

  it('tells who buys, who won and until when, as the classification understands it', async () => {
    const row = {
      idweb: '26-101',
      objet: 'Maintenance du portail',
      nomacheteur: 'Ville de Briançon',
      dateparution: '2026-11-20',
      datelimitereponse: '2026-12-15T12:00:00+00:00',
      url_avis: 'https://www.boamp.fr/pages/avis/?q=idweb:26-101',
      code_departement: ['05'],
    };
    const award = {
      ...row,
      idweb: '26-102',
      nature: 'ATTRIBUTION',
      titulaire: ['Orvane'],
      datelimitereponse: null,
    };
    const read = await source.read(
      answerOf(
        planned[1]?.address ?? '',
        JSON.stringify({ total_count: 2, results: [row, award, 'broken'] }),
      ),
    );
    if (!read.ok) throw new Error(read.fault.code);
    const [call, won] = read.value.items;
    expect(call).toMatchObject({
      id: 'boamp:26-101',
      title: 'Ville de Briançon : Maintenance du portail',
      publishedAt: '2026-11-20T00:00:00.000Z',
      text: expect.stringContaining('Date limite de réponse : 2026-12-15'),
      lang: 'fr',
    });
    expect(call?.text).toContain('CPV 72200000');
    expect(won?.text).toContain('Titulaire du marché : Orvane');
    expect(call && classify(call, { ownSite: false }).type).toBe('tender');
  });

  it('keeps what it has when the answer is no list', async () => {
    for (const text of ['<html>', '{"error_code":"ODSQLError"}', '[]'])
      expect(await source.read(answerOf(planned[0]?.address ?? '', text))).toMatchObject({
        fault: { code: 'FEED_BAD_ANSWER' },
      });
  });
});
