import { expect, it } from 'vitest';
import { observation, subjectId } from '../../tests/support/observations.ts';
import { fold } from './fold.ts';
import { kindOf } from './kinds/index.ts';
import { refsOf } from './refs.ts';

const [person, account, other] = [subjectId(1), subjectId(2), subjectId(3)];

function recordOf(kind: string, parts: Parameters<typeof observation>[0]) {
  const record = fold([observation({ kind, ...parts })], kindOf(kind));
  if (!record) throw new Error('nothing folded');
  return { ...record, kind };
}

it('gives the ids in ref fields, those to one kind where asked, and never ids in other fields', () => {
  const record = recordOf('activity', {
    set: { text: other },
    add: { person: [person], account: [account] },
  });
  expect(refsOf(record, kindOf('activity'))).toEqual([person, account].sort());
  expect(refsOf(record, kindOf('activity'), 'person')).toEqual([person]);
});

it('takes whatever is an id in the fields of a kind that this version does not know', () => {
  const record = recordOf('later', { set: { with: person, text: 'words' } });
  expect(refsOf(record, kindOf('later'), 'account')).toEqual([person]);
});
