import { describe, expect, it } from 'vitest';
import { pickLocale } from './locale.ts';
import { createTranslator } from './translator.ts';

const area = {
  en: {
    hello: 'Hello {name}',
    'left.one': '{count} left',
    'left.other': '{count} left of {total}',
    'only.other': 'some {count}',
  },
  fr: { hello: 'Bonjour {name}', 'left.one': '{count} reste', 'left.other': '{count} restent' },
};

const throwing = (key: string) => {
  throw new Error(`no wording: ${key}`);
};

describe('a translator', () => {
  it('fills placeholders and writes numbers in the language', () => {
    const { t } = createTranslator('en', [area]);
    expect(t('hello', { name: 'Ada' })).toBe('Hello Ada');
    expect(t('left', { count: 1200, total: 5000 })).toBe('1,200 left of 5,000');
  });

  it('picks the plural form by the language: zero is singular in French, plural in English', () => {
    expect(createTranslator('fr', [area]).t('left', { count: 0 })).toBe('0 reste');
    expect(createTranslator('en', [area]).t('left', { count: 0, total: 3 })).toBe('0 left of 3');
    expect(createTranslator('fr', [area]).t('left', { count: 2 })).toBe('2 restent');
  });

  it('falls back on the general plural form', () => {
    expect(createTranslator('en', [area]).t('only', { count: 1 })).toBe('some 1');
  });

  it('leaves a placeholder without a value as it is, even one named like an inherited property', () => {
    const { t } = createTranslator('en', [{ en: { a: '{name} {toString}' }, fr: {} }]);
    expect(t('a')).toBe('{name} {toString}');
  });

  it('never fills a placeholder that came in a value', () => {
    const { t } = createTranslator('en', [{ en: { a: '{one} {two}' }, fr: {} }]);
    expect(t('a', { one: '{two}', two: 'x' })).toBe('{two} x');
  });

  it('lets a later area reword an earlier one', () => {
    const { t } = createTranslator('en', [area, { en: { hello: 'Hi' }, fr: {} }]);
    expect(t('hello')).toBe('Hi');
  });

  it('gives the key of what has no wording, and says so', () => {
    expect(createTranslator('en', [area]).t('nothing.here')).toBe('nothing.here');
    expect(() => createTranslator('en', [area], throwing).t('nothing.here')).toThrow('nothing.here');
    expect(() => createTranslator('en', [area], throwing).t('left')).toThrow('left');
  });

  it('knows which keys have a wording, plurals included', () => {
    const { has } = createTranslator('en', [area]);
    expect([has('hello'), has('left'), has('toString')]).toEqual([true, true, false]);
  });
});

describe('the language of the page', () => {
  it.each([
    ['fr', 'en-US', 'fr'],
    ['auto', 'fr-CA', 'fr'],
    ['auto', 'FR', 'fr'],
    ['auto', 'en_GB', 'en'],
    ['auto', 'de-DE', 'en'],
    ['auto', '', 'en'],
  ] as const)('for the choice %s in a browser in "%s" is %s', (choice, browser, locale) => {
    expect(pickLocale(choice, browser)).toBe(locale);
  });
});
