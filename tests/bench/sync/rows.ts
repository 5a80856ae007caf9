import { randomBytes, randomUUID } from 'node:crypto';
import { stampId } from '../../../lib/record/clock.ts';
import type { Observation } from '../../../lib/record/observation.ts';
import { people } from '../search/people.ts';

/** One observation each of so many invented people, about 400 bytes. */
export function rowsOf(by: string, count: number, before = 0): Observation[] {
  const now = Date.now() - before;
  return people(count).map(
    ({ first, last, title, company, city }, index): Observation => ({
      id: stampId({ ms: now + Math.floor(index / 4096), counter: index % 4096 }, (length) =>
        randomBytes(length),
      ),
      subject: randomUUID(),
      kind: 'person',
      kv: 1,
      set: { fullName: `${first} ${last}`, firstName: first, lastName: last, title, company, location: city },
      source: { type: 'page', url: `https://directory.example/people/${index}`, site: 'directory.example' },
      seenAt: new Date(now).toISOString(),
      by,
    }),
  );
}
