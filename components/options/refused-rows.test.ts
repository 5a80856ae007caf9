import { describe, expect, it } from 'vitest';
import type { Observation } from '../../lib/record/observation.ts';
import type { OutboxRow } from '../../lib/store/port.ts';
import { refusedFile, refusedOf, titleOfObservation } from './refused-rows.ts';

const observation: Observation = {
  id: '019a0000-0000-7000-8000-000000000001',
  subject: '00000000-0000-4000-8000-000000000001',
  kind: 'person',
  kv: 1,
  set: { fullName: 'Jeanne Valmont' },
  source: { type: 'page' },
  seenAt: '2026-10-01T08:00:00.000Z',
  by: 'device',
};
const refused: OutboxRow = { id: observation.id, observation, refused: 'erased' };
const waiting: OutboxRow = { id: '019a0000-0000-7000-8000-000000000002', observation };

describe('what the server refused', () => {
  it('is told from what waits', () => {
    expect(refusedOf([waiting, refused])).toEqual([refused]);
  });

  it('is carried away whole, one a line, with its reason', () => {
    const lines = refusedFile([refused, refused]).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { refused: 'erased', observation },
      { refused: 'erased', observation },
    ]);
  });

  it('is called by what it says, else by the fields it speaks of', () => {
    expect(titleOfObservation(observation)).toBe('Jeanne Valmont');
    expect(titleOfObservation({ ...observation, set: { role: 'champion' } })).toBe('role');
    expect(titleOfObservation({ ...observation, set: undefined, add: { email: ['j@orvane.example'] } })).toBe(
      'j@orvane.example',
    );
    expect(titleOfObservation({ ...observation, kind: 'from-later', set: { x: 1 } })).toBe('x');
  });
});
