import { describe, expect, it } from 'vitest';
import { Events, eventTitle } from './events.ts';

const AT = Date.parse('2026-10-05T09:00:00Z');
const HOUR = 3_600_000;
const TITLE = 'Orvane lève neuf millions d’euros';
const events = new Events([{ id: 'e', pages: ['gazette.example/a'], title: TITLE, at: AT }]);
const find = (page: string, title: string, at = AT) =>
  events.find({ page, host: page.split('/')[0] ?? '', title, at });

describe('Events', () => {
  it('joins reports of one page, whatever their title and date', () => {
    expect(find('gazette.example/a', 'Autre titre', AT + 999 * HOUR)).toBe('e');
  });

  it('joins reports under one title on two sites within three days', () => {
    expect(find('echo.example/b', 'ORVANE leve neuf millions d’euros', AT + 71 * HOUR)).toBe('e');
    expect(find('news.google.com/rss/c', `${TITLE} - La Gazette`, AT - 71 * HOUR)).toBe('e');
    expect(find('echo.example/b', TITLE, AT + 73 * HOUR)).toBeUndefined();
    expect(find('echo.example/b', 'Orvane lève neuf millions', AT)).toBeUndefined();
  });

  it('joins titles that were made a little longer, but never notices that differ by a number or a name', () => {
    expect(find('echo.example/b', `${TITLE} (mis à jour)`, AT)).toBe('e');
    expect(find('echo.example/b', `${TITLE} 2`, AT)).toBeUndefined();
    expect(find('echo.example/b', TITLE.replace('Orvane', 'Tarvel'), AT)).toBeUndefined();
    expect(find('gazette.example/b', `${TITLE} (mis à jour)`, AT)).toBeUndefined();
  });

  it('keeps two pages of one site apart: notices share titles', () => {
    expect(find('gazette.example/b', TITLE)).toBeUndefined();
  });

  it('never joins by a title that is too common', () => {
    const common = new Events([{ id: 'e', pages: ['a.example/1'], title: 'Communiqué de presse', at: AT }]);
    expect(
      common.find({ page: 'b.example/1', host: 'b.example', title: 'Communiqué de presse', at: AT }),
    ).toBeUndefined();
    expect(common.find({ page: '', host: '', title: '', at: AT })).toBeUndefined();
  });
});

describe('the same fact', () => {
  const raised = { accounts: ['orvane'], types: ['funding', 'social-post'] as const };
  const known = new Events([{ id: 'e', pages: ['gazette.example/a'], title: TITLE, at: AT, ...raised }]);
  const report = {
    page: 'echo.example/z',
    host: 'echo.example',
    title: 'Orvane raises €9m',
    at: AT + 9 * 24 * HOUR,
  };

  it('of the same account within ten days is the same event, in whatever words', () => {
    expect(known.find({ ...report, accounts: ['orvane'], types: ['funding'] })).toBe('e');
  });

  it('is neither that of another account, nor another fact, nor one of another month', () => {
    expect(known.find({ ...report, accounts: ['tarvel'], types: ['funding'] })).toBeUndefined();
    expect(known.find({ ...report, accounts: ['orvane'], types: ['hiring'] })).toBeUndefined();
    expect(known.find({ ...report, accounts: ['orvane'], types: ['social-post'] })).toBeUndefined();
    expect(
      known.find({ ...report, accounts: ['orvane'], types: ['funding'], at: AT + 11 * 24 * HOUR }),
    ).toBeUndefined();
    expect(known.find({ ...report, accounts: [], types: ['funding'] })).toBeUndefined();
  });

  it('keeps what customers say apart', () => {
    const one = { accounts: ['orvane'], types: ['complaint'] as const };
    const events = new Events([{ id: 'e', pages: [], title: '', at: AT, ...one }]);
    expect(events.find({ ...report, ...one })).toBeUndefined();
  });
});

describe('eventTitle', () => {
  it('leaves out the name of the site at the end, and nothing shorter titles need', () => {
    expect(eventTitle('Orvane ouvre une usine à Lyon | La Gazette')).toBe('orvane ouvre une usine a lyon');
    expect(eventTitle('Avis - Lyon - voirie 2026')).toBe('avis lyon voirie 2026');
  });
});
