import { describe, expect, it } from 'vitest';
import type { Capture } from '../capture/capture.ts';
import { DAY_MS } from '../record/day.ts';
import { counted, countReading, healthOf, readHealth } from './health.ts';
import { playedDesk } from './testing/desk.ts';

const NOW = Date.parse('2026-11-23T10:00:00Z');
const page = (missing: string[], refused?: Capture['refused']): Capture => ({
  url: 'https://x.example/a',
  site: 'linkedin',
  drafts: refused
    ? []
    : [
        {
          kind: 'person',
          fields: { fullName: 'A', ...(missing.includes('title') ? {} : { title: 'T' }) },
          evidence: {},
        },
      ],
  missing,
  ...(refused && { refused }),
});
/** So many readings on each day, in order. */
const watched = (days: [at: string, capture: Capture, times: number][]) =>
  healthOf(
    days.reduce<Parameters<typeof counted>[0]>((counts, [at, capture, times]) => {
      let next = counts;
      for (let time = 0; time < times; time++) next = counted(next, capture, Date.parse(`${at}T10:00:00Z`));
      return next;
    }, {}),
  );

describe('the health of a site', () => {
  it('is weak on a field that was given and is missed since, from the day of the first miss', () => {
    const [site] = watched([
      ['2026-11-01', page([]), 3],
      ['2026-11-10', page(['title', 'city']), 1],
      ['2026-11-12', page(['title', 'city']), 2],
    ]);
    expect(site).toEqual({
      site: 'linkedin',
      readings: 6,
      weak: [{ kind: 'person', field: 'title', since: '2026-11-10', missed: 3 }],
    });
  });

  it('is weak from the hour on in which a field goes, and well again at its next finding', () => {
    const lost: [string, Capture, number][] = [
      ['2026-11-01', page([]), 3],
      ['2026-11-01', page(['title']), 3],
    ];
    expect(watched(lost)[0]?.weak).toMatchObject([{ field: 'title', since: '2026-11-01', missed: 3 }]);
    expect(watched([...lost, ['2026-11-01', page([]), 1]])[0]?.weak).toEqual([]);
    expect(watched([...lost, ['2026-11-02', page(['title']), 2]])[0]?.weak).toMatchObject([
      { since: '2026-11-01', missed: 5 },
    ]);
  });

  it('is not weak on a field that half of its pages never had, before the misses go beyond luck', () => {
    const half = Array.from({ length: 20 }, (_, at): [string, Capture, number] => [
      '2026-11-01',
      page(at % 2 ? [] : ['title']),
      1,
    ]);
    expect(watched([...half, ['2026-11-02', page(['title']), 6]])[0]?.weak).toEqual([]);
    expect(watched([...half, ['2026-11-02', page(['title']), 7]])[0]?.weak).toHaveLength(1);
  });

  it('is weak on a hint that finds nothing from the third miss on, whatever was found before', () => {
    const hinted = (found: boolean): Capture => ({
      ...page([]),
      hints: [{ kind: 'person', field: 'title', found }],
    });
    expect(watched([['2026-11-01', hinted(false), 2]])[0]?.weak).toEqual([]);
    expect(watched([['2026-11-01', hinted(false), 3]])[0]?.weak).toEqual([
      { kind: 'person', field: 'title', since: '2026-11-01', missed: 3, hint: 'x.example' },
    ]);
    expect(
      watched([
        ['2026-11-01', hinted(false), 3],
        ['2026-11-02', hinted(true), 1],
      ])[0]?.weak,
    ).toEqual([]);
  });

  it('is well where a field was never given, is missed now and then, or is found again', () => {
    expect(watched([['2026-11-01', page(['city']), 9]])[0]?.weak).toEqual([]);
    expect(
      watched([
        ['2026-11-01', page([]), 5],
        ['2026-11-02', page(['title']), 2],
      ])[0]?.weak,
    ).toEqual([]);
    expect(
      watched([
        ['2026-11-01', page([]), 5],
        ['2026-11-02', page(['title']), 5],
        ['2026-11-03', page([]), 1],
      ])[0]?.weak,
    ).toEqual([]);
  });

  it('is weak as a whole where its pages give nothing, but not for a wall or an error page', () => {
    expect(
      watched([
        ['2026-11-01', page([]), 4],
        ['2026-11-02', page([], 'nothing'), 3],
      ])[0]?.weak,
    ).toMatchObject([{ kind: '', field: '', since: '2026-11-02' }]);
    expect(
      watched([
        ['2026-11-01', page([]), 4],
        ['2026-11-02', page([], 'wall'), 9],
      ])[0],
    ).toMatchObject({ readings: 4, weak: [] });
  });

  it('forgets days out of the last ninety', () => {
    const old = counted({}, page([]), NOW - 100 * DAY_MS);
    expect(healthOf(counted(old, page([]), NOW))[0]?.readings).toBe(1);
  });

  it('stays in the store of the device, and holds no word of a page', async () => {
    const { store } = await playedDesk();
    await countReading(store, page([]), NOW);
    expect(await readHealth(store)).toEqual([{ site: 'linkedin', readings: 1, weak: [] }]);
    expect(JSON.stringify(await store.meta('health'))).not.toMatch(/x\.example|"A"|"T"/);
    expect(await store.outbox(9)).toEqual([]);
  });
});
