import { expect, it } from 'vitest';
import { savedPage } from '../../tests/support/saved-page.ts';
import { amountsAt, select, textAt, textsAt, total } from './xml.ts';

const root = savedPage(
  '<a xmlns:x="urn:x"><x:b>1</x:b><b>2</b><b>1</b><c><b> 3 </b><d CURRENCY="EUR">10.10</d><d currencyID="EUR">0,20</d></c><d DEVISE="euro">5</d><d>6</d></a>',
  'https://x.example/',
  'application/xml',
).window.document.documentElement;

it('selects by local names, whatever the prefixes, children or any depth', () => {
  expect(select(root, 'b')).toHaveLength(3);
  expect(select(root, '**/b')).toHaveLength(4);
  expect(select(root, 'c/b')).toHaveLength(1);
  expect(select(root, 'b/c')).toEqual([]);
  expect(select(undefined, 'b')).toEqual([]);
  expect(textAt(root, 'c/b')).toBe('3');
  expect(textAt(root, 'none')).toBe('');
  expect(textsAt(root, '**/b')).toEqual(['1', '2', '3']);
});

it('takes amounts that have a currency, and adds them only where it is the same one', () => {
  const amounts = amountsAt(root, '**/d');
  expect(amounts).toEqual([
    { amount: 10.1, currency: 'EUR' },
    { amount: 0.2, currency: 'EUR' },
  ]);
  expect(total(amounts)).toEqual({ amount: 10.3, currency: 'EUR' });
  expect(total([...amounts, { amount: 1, currency: 'GBP' }])).toBeUndefined();
  expect(total([])).toBeUndefined();
});
