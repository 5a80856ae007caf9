import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../tests/support/saved-page.ts';
import { capture } from '../../capture/read.ts';

const URL_OF = 'https://www.linkedin.com/mynetwork/invite-connect/connections/';
const read = (body: string) =>
  capture(documentOf(`<main><ul>${body}</ul></main>`, URL_OF), URL_OF).drafts.map((d) => d.fields);
const card = (slug: string, name: string, texts: string[], label = name) =>
  `<li><a href="/in/${slug}/"><img alt="${label}"></a><a href="/in/${slug}/"><span>${name}</span>${texts.map((text) => `<span>${text}</span>`).join('')}</a><time>…</time></li>`;
const url = (slug: string) => `https://www.linkedin.com/in/${slug}/`;

describe('the list of connections', () => {
  it('gives each with headline, in any language', () => {
    expect(read(card('mei-tan', '譚 美', ['物流部長']) + card('bo-lind', 'Bo Lind', ['Inköpare']))).toEqual([
      { fullName: '譚 美', headline: '物流部長', linkedinUrl: url('mei-tan') },
      { fullName: 'Bo Lind', headline: 'Inköpare', linkedinUrl: url('bo-lind') },
    ]);
  });

  it('takes no label for a headline: what every card says is nobody’s', () => {
    expect(
      read(card('a-b', 'A B', ['Occupation', 'Buyer']) + card('c-d', 'C D', ['Occupation'])).map(
        (one) => one.headline,
      ),
    ).toEqual(['Buyer', undefined]);
  });

  it('names nobody that no picture and no button names', () => {
    expect(read(card('a-b', 'Open to work', ['Buyer'], 'Ann Bell'))).toEqual([]);
  });

  it('reads a sole connection, and skips who has no public address', () => {
    expect(read(card('a-b', 'A B', ['Buyer']))).toEqual([
      { fullName: 'A B', headline: 'Buyer', linkedinUrl: url('a-b') },
    ]);
    expect(read(card('ACoAAB12345678901234567890', 'A B', ['Buyer']))).toEqual([]);
  });
});
