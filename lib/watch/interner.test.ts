import { expect, it } from 'vitest';
import { Interner } from './interner.ts';
import { WordScanner } from './word-scanner.ts';

function numbers(interner: Interner, text: string): number[] {
  const scanner = new WordScanner();
  scanner.open(text);
  const found: number[] = [];
  while (scanner.next()) found.push(interner.numberOf(scanner));
  return found;
}

it('gives each word one number, however it is written', () => {
  const interner = new Interner();
  expect(numbers(interner, 'Usine neuve, USINE à neuvé')).toEqual([0, 1, 0, 2, 1]);
  expect(interner.size).toBe(3);
});

it('tells thousands of words apart, and knows them again', () => {
  const interner = new Interner();
  const text = Array.from({ length: 20_000 }, (_, place) => `mot${place}`).join(' ');
  const first = numbers(interner, text);
  expect(new Set(first).size).toBe(20_000);
  expect(numbers(interner, text)).toEqual(first);
});

it('forgets once it holds more than it should', () => {
  const interner = new Interner();
  expect(interner.forget()).toBe(false);
  numbers(interner, Array.from({ length: 200_000 }, (_, place) => `m${place}`).join(' '));
  expect(interner.forget()).toBe(true);
  expect(numbers(interner, 'usine')).toEqual([0]);
});
