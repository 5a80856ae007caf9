import { describe, expect, it } from 'vitest';
import { documentOf } from '../../tests/support/saved-page.ts';
import type { Hint } from './hint.ts';
import { capture } from './read.ts';

const LEGAL =
  '<main><h1>Mentions légales</h1><p>Raison sociale : Tolm SAS</p><p>SIREN : 732 829 320</p><section><dl><dt>Nom</dt><dd>Tolm Groupe</dd><dd>404 833 048</dd><dd>n° 12</dd></dl></section></main>';
const URL_OF = 'https://tolm.example/mentions-legales';
const hint = (field: string, path: string, more: Partial<Hint> = {}): Hint => ({
  kind: 'account',
  field,
  path,
  type: 'text',
  ...more,
});
const read = (hints: Hint[], body = LEGAL, url = URL_OF) => capture(documentOf(body, url), url, { hints });
const PLACE = 'dl > dd:nth-of-type(1)';

describe('what a person showed of a site', () => {
  it('is read before anything else, under its own name', () => {
    expect(read([]).drafts[0]).toMatchObject({ fields: { siren: '732829320' } });
    const { drafts, hints } = read([hint('name', PLACE)]);
    expect(drafts[0]?.fields.name).toBe('Tolm Groupe');
    expect(drafts[0]?.evidence.name).toBe('hint');
    expect(hints).toEqual([{ kind: 'account', field: 'name', found: true }]);
  });

  it('never takes the place of a number that proves itself, and gives none that does not', () => {
    const over = read([hint('siren', 'dl > dd:nth-of-type(2)')]).drafts[0];
    expect([over?.fields.siren, over?.evidence.siren]).toEqual(['732829320', 'text:label']);
    const { drafts, hints } = read([hint('vat', 'dl > dd:nth-of-type(3)')]);
    expect(drafts[0]?.fields.vat).toBeUndefined();
    expect(hints).toEqual([{ kind: 'account', field: 'vat', found: false }]);
  });

  it('never says who it is, nor what a page keeps from the public', () => {
    for (const field of ['domain', 'linkedinUrl'])
      expect(read([hint(field, PLACE)]).hints, field).toBeUndefined();
  });

  it('is left out where its place is gone, is several, or is no place; the page is read as ever', () => {
    const plain = read([]).drafts;
    for (const path of ['dl > dd:nth-of-type(9)', 'dd', 'dd:::', '', 'main > [']) {
      const { drafts, hints } = read([hint('name', path)]);
      expect(drafts, path).toEqual(plain);
      expect(hints, path).toEqual([{ kind: 'account', field: 'name', found: false }]);
    }
  });

  it('is asked for on pages of its kind alone, and of one subject', () => {
    expect(read([hint('fullName', PLACE, { kind: 'person' })]).hints).toBeUndefined();
    const people =
      '<main><ul><li><a href="/in/bo-lind/"><img alt="Bo Lind"></a><a href="/in/bo-lind/"><span>Bo Lind</span></a><time>Nov 2</time></li></ul></main>';
    const url = 'https://www.linkedin.com/mynetwork/invite-connect/connections/';
    const list = read([hint('title', 'ul', { kind: 'person' })], people, url);
    expect(list.hints).toBeUndefined();
    expect(JSON.stringify(list.drafts)).not.toContain('hint');
  });

  it('gives an address of a link, an e-mail address or a phone number only where there is one', () => {
    const body = LEGAL.replace(
      '</dl>',
      '<dd><a href="/groupe">Le groupe</a></dd><dd>Tél. inconnu</dd><dd>04 72 00 00 00</dd></dl>',
    );
    const at = (nth: number) => `dl > dd:nth-of-type(${nth})`;
    const one = (nth: number, more: Partial<Hint>) =>
      read([hint('logo', at(nth), more)], body).drafts[0]?.fields.logo;
    expect(one(4, { type: 'url', path: `${at(4)} > a` })).toBe('https://tolm.example/groupe');
    expect(one(5, { type: 'phone' })).toBeUndefined();
    expect(one(6, { type: 'phone' })).toBe('+33472000000');
    expect(one(5, { type: 'email' })).toBeUndefined();
  });
});
