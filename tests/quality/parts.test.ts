import { expect, it } from 'vitest';
import { partsOf } from './parts.ts';

const page = (kind: string, expected: Record<string, unknown>) => ({
  file: 'a',
  url: 'https://x.example/',
  kind,
  expected,
});
const person = (fields: Record<string, unknown>) => ({ kind: 'person', fields });

it('takes the first observation of the page’s kind for its subject', () => {
  const found = [{ kind: 'account', fields: { name: 'Orvane' } }, person({ fullName: 'Ada' })];
  expect(partsOf(page('person', { fullName: 'Ada' }), found)).toEqual([
    { kind: 'person', want: { fullName: 'Ada' }, got: { fullName: 'Ada' } },
  ]);
  expect(partsOf(page('none', {}), found)).toEqual([]);
});

it('finds members of a list by address, whatever their order, and counts those too many', () => {
  const url = (id: string) => `https://www.linkedin.com/in/${id}/`;
  const want = [
    { fullName: 'Ada', linkedinUrl: url('ada') },
    { fullName: 'Bo', linkedinUrl: url('bo') },
  ];
  const found = ['cy', 'bo', 'ada'].map((id) => person({ fullName: id, linkedinUrl: url(id) }));
  const parts = partsOf(page('people', { people: want }), found);
  expect(parts.slice(0, 2).map(({ got }) => got?.fullName)).toEqual(['ada', 'bo']);
  expect(parts[2]).toEqual({ kind: 'persons', want: { count: 2 }, got: { count: 3 } });
});

it('takes members without address by place only where none is missing', () => {
  const want = [{ fullName: 'Ada' }, { fullName: 'Bo' }];
  const [first] = partsOf(page('people', { people: want }), [person({ fullName: 'Bo' })]);
  expect(first?.got).toBeUndefined();
  const whole = partsOf(
    page('people', { people: want }),
    want.map((one) => person(one)),
  );
  expect(whole[1]?.got).toEqual({ fullName: 'Bo' });
});

it('compares jobs by title and company and French days as days, and leaves other objects out', () => {
  const [part] = partsOf(
    page('person', {
      experience: [{ title: 'CEO', company: 'Orvane', from: '2020' }],
      deadline: '05/02/2026 à 16h00',
      lots: [{ number: 1 }],
      cpv: ['72267000'],
    }),
    [],
  );
  expect(part?.want).toEqual({ experience: 'CEO @ Orvane', deadline: '2026-02-05', cpv: ['72267000'] });
});
