import { expect, it } from 'vitest';
import { decodeEntities } from './entities.ts';

it('decodes one level of named and numbered entities', () => {
  expect(decodeEntities('&eacute;&Eacute;&yuml;&nbsp;&oelig;&hellip;&lsquo;&rsquo;&laquo;&raquo;')).toBe(
    'éÉÿ\u00a0œ…‘’«»',
  );
  expect(decodeEntities('&#233;&#xe9;&#128640;&#x1F680;')).toBe('éé🚀🚀');
  expect(decodeEntities('&amp;lt;')).toBe('&lt;');
});

it('leaves what is no entity as it stands, and never makes half a character', () => {
  expect(decodeEntities('AT&T & Co; &bogus; &; &#; &#x;')).toBe('AT&T & Co; &bogus; &; &#; &#x;');
  expect(decodeEntities('a&#xD83D;b&#0;c&#1114112;d')).toBe('abcd');
});
