import { expect, it } from 'vitest';
import { snoozeTimes } from './snooze-times.ts';

const at = (text: string) => new Date(text).getTime();

it('an alert is put off for three hours, until tomorrow or until Monday, whenever that is', () => {
  expect(snoozeTimes(at('2026-11-25T17:10:00'))).toEqual([
    { name: 'hours', until: at('2026-11-25T20:10:00') },
    { name: 'tomorrow', until: at('2026-11-26T08:30:00') },
    { name: 'monday', until: at('2026-11-30T08:30:00') },
  ]);
  expect(snoozeTimes(at('2026-11-23T07:00:00')).at(-1)?.until).toBe(at('2026-11-30T08:30:00'));
  // On Sunday, tomorrow is Monday.
  expect(snoozeTimes(at('2026-11-22T12:00:00')).map(({ name }) => name)).toEqual(['hours', 'tomorrow']);
});
