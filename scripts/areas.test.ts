import { expect, it } from 'vitest';
import { areasOf, parseArgs } from './areas.ts';

it('takes options with a value, options with an equals sign and flags apart from the rest', () => {
  expect(parseArgs(['dossier', '--json', '--corpus', '../x', '--seed=7', 'more'], ['json'])).toEqual({
    rest: ['dossier', 'more'],
    options: { json: 'true', corpus: '../x', seed: '7' },
  });
});

it('gives an option without a value as undefined', () => {
  expect(parseArgs(['--corpus']).options).toEqual({ corpus: undefined });
});

it('lists the areas of a folder without tests and helpers', () => {
  expect(areasOf('scripts')).toContain('bench');
  expect(areasOf('scripts')).not.toContain('areas.test');
  expect(areasOf('no-such-folder')).toEqual([]);
});
