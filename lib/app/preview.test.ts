import { describe, expect, it } from 'vitest';
import { fold } from '../record/fold.ts';
import type { Json } from '../record/json.ts';
import { kindOf } from '../record/kinds/index.ts';
import type { Observation } from '../record/observation.ts';
import { previewField } from './preview.ts';

const kind = kindOf('person');
const record = (type: string, part: Pick<Observation, 'set' | 'add'>) =>
  fold(
    [
      {
        id: '0190a000-0000-7000-8000-000000000001',
        subject: '0190a000-0000-4000-8000-000000000001',
        kind: 'person',
        kv: 1,
        ...part,
        source: { type },
        seenAt: '2026-10-01T00:00:00Z',
        by: 'me',
      },
    ],
    kind,
  );
const effect = (field: string, value: Json, known: ReturnType<typeof record>) =>
  previewField(field, value, undefined, known, kind.fields[field]).effect;

describe('a preview says what saving would do', () => {
  it('adds what nobody knew', () => {
    expect(effect('title', 'CEO', undefined)).toBe('new');
    expect(effect('title', 'CEO', record('page', { set: { fullName: 'A' } }))).toBe('new');
  });

  it('changes what a page said before', () => {
    expect(effect('title', 'CEO', record('page', { set: { title: 'CFO' } }))).toBe('change');
  });

  it('calls the same what differs only in spacing', () => {
    expect(effect('title', 'Chief  officer ', record('page', { set: { title: 'Chief officer' } }))).toBe(
      'same',
    );
  });

  it('leaves a correction standing and shows both', () => {
    const field = previewField(
      'title',
      'CEO',
      'dom:h2',
      record('manual', { set: { title: 'CFO' } }),
      kind.fields.title,
    );
    expect(field).toMatchObject({
      effect: 'conflict',
      value: 'CEO',
      evidence: 'dom:h2',
      now: { value: 'CFO' },
    });
  });

  it('adds an element to a set unless it is there in another spelling', () => {
    const known = record('page', { add: { email: ['a@b.example'] } });
    expect(effect('email', 'A@B.example', known)).toBe('same');
    expect(effect('email', ['c@b.example'], known)).toBe('add');
  });
});
