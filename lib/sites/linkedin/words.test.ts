import { expect, it } from 'vitest';
import { beforeDot, isBadge, isMasked, isPeriod, isRunning, personName, sameText } from './words.ts';

it('tells a running period from one that ended, in any language', () => {
  for (const period of [
    'Jul 2021 - Present · 3 yrs',
    'mars 2023 - aujourd’hui · 3 ans 8 mois',
    '2021年7月 - 現在 · 3年',
    '2019 – heute',
  ])
    expect(isRunning(period), period).toBe(true);
  for (const period of [
    'Jan 2014 - Dec 2017 · 4 yrs',
    '2015 - 2015',
    '2021年7月 - 2022年3月',
    '3 yrs',
    'Present',
    '2015',
  ])
    expect(isRunning(period), period).toBe(false);
});

it('tells periods and badges from names', () => {
  expect(['Jul 2021 - Present', '2014 - 2017 · 3 ans', '2015'].every(isPeriod)).toBe(true);
  expect(['Agence 2000 Plus', 'Marvik - Lyon', 'Tolm'].some(isPeriod)).toBe(false);
  expect(['· 2nd', '• 2e', '(She/Her)', 'elle/lui', '500+', '·'].every(isBadge)).toBe(true);
  expect(['Sales/Marketing lead at Tolm', 'CEO'].some(isBadge)).toBe(false);
});

it('keeps the letters of a name and nothing of a hidden one', () => {
  expect(personName('🌱 Camille  Orsay ✅')).toBe('Camille Orsay');
  expect(personName('👀')).toBe('');
  expect(personName('J*** ******')).toBe('');
  expect(isMasked('***** de vente')).toBe(true);
  expect(beforeDot('Brévin · CDI')).toBe('Brévin');
  expect(sameText('  E\u0301cole ', 'école')).toBe(true);
  expect(sameText('', '')).toBe(false);
});
