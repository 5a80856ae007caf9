import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { savedPage } from '../../../tests/support/saved-page.ts';
import { capture } from '../../capture/read.ts';
import { versionFor } from './language.ts';

const version = (readers: string[], codes: string[]) => versionFor(readers, codes, (code) => code);
const EVERY = 'EN BG CS DA DE EL ES ET FI FR GA HR HU IT LT LV MT NL PL PT RO SK SL SV'.split(' ');

describe('the language version of a notice', () => {
  it('is the reader’s own where there is one, in codes of two or three letters', () => {
    expect(version(['fr-BE', 'nl'], ['NL', 'FR'])).toBe('FR');
    expect(version(['ja', 'pl'], ['DEU', 'POL'])).toBe('POL');
    expect(version(['fr'], EVERY)).toBe('FR');
  });

  it('is else that of the notice’s own language', () => {
    expect(version([], ['FR', 'DE'])).toBe('FR');
    expect(version(['sv'], ['DEU', 'ENG'])).toBe('DEU');
    expect(version([], ['XX'])).toBe('XX');
    expect(version(['fr'], [])).toBeUndefined();
  });

  it('is else, of a notice in every language, the first that the Official Journal prints', () => {
    expect(version(['ja'], EVERY)).toBe('DA');
    expect(version([], EVERY.slice(0, 3))).toBe('EN');
  });
});

describe('a notice in two languages', () => {
  const titleOf = (name: string, languages: string[], change: (source: string) => string) => {
    const source = readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
    const url = 'https://ted.europa.eu/en/notice/90210-2021/xml';
    const changed = change(source.replace(/^<!--.*?-->\n/, ''));
    const { document } = savedPage(changed, url, 'application/xml').window;
    return capture(document, url, { languages }).drafts[0]?.fields.title;
  };
  const inGerman = (source: string) =>
    source.replace(
      '<cbc:Name languageID="FRA">Maintenance de logiciels sur 12 000 m2</cbc:Name>',
      '<cbc:Name languageID="ENG">Software</cbc:Name>$&<cbc:Name languageID="DEU">Wartung</cbc:Name>',
    );
  const declared = (source: string) =>
    inGerman(source).replace(
      '</cbc:NoticeLanguageCode>',
      '$&<cac:AdditionalNoticeLanguage><cbc:ID>DEU</cbc:ID></cac:AdditionalNoticeLanguage>',
    );

  it('has the title of the reader’s version, the same in both formats', () => {
    expect(titleOf('notice-eforms.xml', ['de-AT'], declared)).toBe('Wartung');
    expect(titleOf('notice-r209.xml', ['de-AT'], (source) => source)).toBe('Wartung');
  });

  it('is read in no version that its buyer does not call official', () => {
    expect(titleOf('notice-eforms.xml', ['de'], inGerman)).toBe('Maintenance de logiciels sur 12 000 m2');
    expect(titleOf('notice-eforms.xml', ['en'], declared)).toBe('Maintenance de logiciels sur 12 000 m2');
  });
});
