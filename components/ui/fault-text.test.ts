import { describe, expect, it } from 'vitest';
import type { Fault } from '../../lib/fault/fault.ts';
import { intlIn } from '../../tests/support/render.tsx';
import { faultDetails, faultParts } from './fault-text.ts';

const en = intlIn('en');

describe('the words of a fault', () => {
  it('name the thing it happened to, what was kept, what to do and when it is tried again', () => {
    const fault: Fault = {
      code: 'FEED_HTTP',
      values: { host: 'gazette.example', status: 503 },
      retryAt: new Date(en.now + 3_600_000).toISOString(),
    };
    const parts = faultParts(fault, en);
    expect(parts.what).toBe('gazette.example refused the feed with error 503.');
    expect(parts.kept).toContain('kept');
    expect(parts.do).not.toBe('');
    expect(parts.retry).toMatch(/^Next try: \d\d:\d\d\.$/);
  });

  it('give the date too for a try that is far away', () => {
    const far = faultParts({ code: 'FEED_HTTP', retryAt: '2026-12-24T10:00:00Z' }, en);
    expect(far.retry).toContain('24 Dec 2026');
  });

  it('say a general word for a value that is missing, with a capital where it comes first', () => {
    expect(faultParts({ code: 'CAPTURE_WALL' }, en).what).toMatch(/^The site asks/);
    expect(faultParts({ code: 'CAPTURE_SHELL' }, en).what).toContain('of the site has');
    expect(faultParts({ code: 'CAPTURE_WALL' }, intlIn('fr')).what).toMatch(/^Le site demande/);
  });

  it('read as unknown for the code of a newer version', () => {
    const newer = { code: 'FROM_THE_FUTURE' } as unknown as Fault;
    expect(faultParts(newer, en)).toEqual(faultParts({ code: 'UNKNOWN' }, en));
  });
});

describe('the details to copy', () => {
  it('hold the code and figures, and nothing about a person, an address or an account', () => {
    const details = faultDetails(
      {
        code: 'IMPORT_ROW',
        values: {
          row: 118,
          value: 'jeanne@@orvane.example',
          name: 'Jeanne Valmont',
          host: 'crm.orvane.example',
        },
      },
      en,
    );
    expect(details).toBe('Vigie IMPORT_ROW row=118 2026-11-23T09:40:00.000Z');
  });

  it('leave out a figure that is none', () => {
    const details = faultDetails({ code: 'FEED_HTTP', values: { status: 'Bearer abc def' } }, en);
    expect(details).not.toContain('Bearer');
  });
});
