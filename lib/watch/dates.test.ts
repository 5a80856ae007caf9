import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate } from './dates.ts';

describe('readDate', () => {
  it.each([
    ['Mon, 05 Oct 2026 09:30:00 +0200', '2026-10-05T07:30:00Z'],
    ['5 Oct 26 09:30 GMT', '2026-10-05T09:30:00Z'],
    ['Mon, 05 Oct 2026 09:30:00 EST', '2026-10-05T14:30:00Z'],
    ['Mon, 05 October 2026 09:30:00 GMT+1', '2026-10-05T08:30:00Z'],
    ['lun., 05 août 2026 09:30:00 +0200', '2026-08-05T07:30:00Z'],
    ['mar., 06 oct. 2026 09:30', '2026-10-06T09:30:00Z'],
    ['1er juillet 2026', '2026-07-01T00:00:00Z'],
    ['15 juin 2026 à 14h05', '2026-06-15T14:05:00Z'],
    ['Mo, 05 Mär 2026 09:30:00 +0100', '2026-03-05T08:30:00Z'],
    ['5 de mayo de 2026', '2026-05-05T00:00:00Z'],
    ['2026-10-05T09:30:00.123+02:00', '2026-10-05T07:30:00Z'],
    ['2026-10-05T09:30Z', '2026-10-05T09:30:00Z'],
    ['2026-10-05 09:30', '2026-10-05T09:30:00Z'],
    ['2026-10-05', '2026-10-05T00:00:00Z'],
    ['2026-10', '2026-10-01T00:00:00Z'],
    ['2026', '2026-01-01T00:00:00Z'],
    ['20261005', '2026-10-05T00:00:00Z'],
    ['20261005T093000Z', '2026-10-05T09:30:00Z'],
    ['2026-278', '2026-10-05T00:00:00Z'],
    ['Mon Oct  5 09:30:06 2026', '2026-10-05T09:30:06Z'],
    ['Mon Oct 5 09:30:06 PDT 2026', '2026-10-05T16:30:06Z'],
    ['October 5, 2026 9:30 PM', '2026-10-05T21:30:00Z'],
    ['05/10/2026 09:30', '2026-10-05T09:30:00Z'],
    ['05.10.2026', '2026-10-05T00:00:00Z'],
    ['1791192600', '2026-10-05T09:30:00Z'],
    ['1791192600000', '2026-10-05T09:30:00Z'],
    ['05-Oct-2026 09:30:00', '2026-10-05T09:30:00Z'],
    ['2026-10-05T24:00:00Z', '2026-10-06T00:00:00Z'],
    ['5 Oct 99 09:30:00 GMT', '1999-10-05T09:30:00Z'],
  ])('reads %s', (written, iso) => {
    expect(readDate(written)).toBe(iso);
  });

  it.each([
    '',
    'hier',
    'Sat, 32 Foo 2026 25:61:00 +9900',
    '31 Feb 2026 10:00:00 GMT',
    'Mon, 05 Oct 2026 25:00:00 GMT',
    'Mon, 05 Oct 2026 09:61:00 GMT',
    'Mon, 05 Oct 2026 09:30:00 +9900',
    'Fri, 31 Dec 9999 23:59:59 GMT',
    'Thu, 01 Jan 1970 00:00:00 GMT',
    '0001-01-01T00:00:00Z',
    '2026-13-05',
    '2026-10-05T09:99:00Z',
  ])('finds no moment in "%s"', (written) => {
    expect(readDate(written)).toBeNull();
  });

  it('reads back every moment it can write, and never throws', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1971-01-01'), max: new Date('2099-01-01'), noInvalidDate: true }),
        (date) => {
          const second = `${date.toISOString().slice(0, 19)}Z`;
          expect(readDate(date.toISOString())).toBe(second);
          expect(readDate(date.toUTCString())).toBe(second);
        },
      ),
    );
    fc.assert(fc.property(fc.string(), (text) => ['object', 'string'].includes(typeof readDate(text))));
  });
});
