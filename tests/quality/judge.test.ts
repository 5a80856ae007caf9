import { expect, it } from 'vitest';
import { type Captured, type Expected, judge } from './judge.ts';

const same = (_field: string, want: unknown, got: unknown) => (got === undefined ? null : want === got);
const captured = (...list: Captured[]) => new Map(list.map((one) => [one.file, one]));

it('tells a missing value from a wrong one', () => {
  const pages: Expected[] = ['a', 'b', 'c'].map((file) => ({
    file,
    url: `https://x.example/${file}`,
    kind: 'person',
    expected: { fullName: 'Ada Blum' },
  }));
  const rows = judge(
    pages,
    captured(
      { file: 'a', observations: [{ kind: 'person', fields: { fullName: 'Ada Blum' } }] },
      { file: 'b', observations: [{ kind: 'person', fields: { fullName: 'Someone Else' } }] },
      { file: 'c', observations: [] },
    ),
    same,
  );
  expect(rows[0]).toMatch(/^person\.fullName +n {3}3 {2}recall 0\.333 {2}precision 0\.500 {2}wrong 1$/);
});

it('counts what was captured on pages without a subject', () => {
  const pages: Expected[] = [{ file: 'wall', url: 'https://x.example/', kind: 'none', expected: {} }];
  const nothing = judge(pages, captured({ file: 'wall', observations: [] }), same);
  const something = judge(
    pages,
    captured({ file: 'wall', observations: [{ kind: 'article', fields: {} }] }),
    same,
  );
  expect(nothing.at(-1)).toContain('on 0');
  expect(something.at(-1)).toContain('on 1');
});

it('looks only at an observation of the kind that the page is about', () => {
  const pages: Expected[] = [
    { file: 'p', url: 'https://x.example/', kind: 'account', expected: { name: 'Acier' } },
  ];
  const rows = judge(
    pages,
    captured({ file: 'p', observations: [{ kind: 'person', fields: { name: 'Acier' } }] }),
    same,
  );
  expect(rows[0]).toContain('recall 0.000  precision   -  ');
});
