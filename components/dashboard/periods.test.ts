import { describe, expect, it } from 'vitest';
import {
  addMonths,
  chartMonths,
  customPeriod,
  lastDay,
  periodBefore,
  periodOf,
  yearBefore,
} from './periods.ts';

describe('periods', () => {
  it('are held against the same days of the year before', () => {
    expect(yearBefore({ from: '2026-01-01', to: '2026-04-01' })).toEqual({
      from: '2025-01-01',
      to: '2025-04-01',
    });
    expect(yearBefore({ from: '2026-03-02', to: '2026-03-12' })).toEqual({
      from: '2025-03-02',
      to: '2025-03-12',
    });
  });

  it('follow the calendar, the end excluded', () => {
    expect(periodOf('this-month', '2026-11-23')).toEqual({ from: '2026-11-01', to: '2026-12-01' });
    expect(periodOf('last-month', '2026-01-31')).toEqual({ from: '2025-12-01', to: '2026-01-01' });
    expect(periodOf('quarter', '2026-11-23')).toEqual({ from: '2026-10-01', to: '2027-01-01' });
    expect(periodOf('quarter', '2026-03-31')).toEqual({ from: '2026-01-01', to: '2026-04-01' });
    expect(periodOf('year', '2026-11-23')).toEqual({ from: '2026-01-01', to: '2027-01-01' });
  });

  it('have one of the same length before them', () => {
    expect(periodBefore({ from: '2026-03-01', to: '2026-04-01' })).toEqual({
      from: '2026-02-01',
      to: '2026-03-01',
    });
    expect(periodBefore({ from: '2026-01-01', to: '2027-01-01' })).toEqual({
      from: '2025-01-01',
      to: '2026-01-01',
    });
    expect(periodBefore({ from: '2026-03-11', to: '2026-03-21' })).toEqual({
      from: '2026-03-01',
      to: '2026-03-11',
    });
  });

  it('are made of two days that a person types, both included', () => {
    expect(customPeriod('2026-02-01', '2026-02-28')).toEqual({ from: '2026-02-01', to: '2026-03-01' });
    expect(customPeriod('2026-02-02', '2026-02-01')).toBeUndefined();
    expect(customPeriod('2026-02-30', '2026-03-05')).toBeUndefined();
    expect(customPeriod('', '2026-03-05')).toBeUndefined();
  });

  it('end the day before `to`', () => {
    expect(lastDay({ from: '2024-02-01', to: '2024-03-01' })).toBe('2024-02-29');
  });
});

describe('the months of a chart', () => {
  it('are twelve up to the end of a short period', () => {
    const months = chartMonths({ from: '2026-11-01', to: '2026-12-01' });
    expect(months).toHaveLength(12);
    expect([months[0], months.at(-1)]).toEqual(['2025-12', '2026-11']);
  });

  it('are all those of a long period, five years at most', () => {
    expect(chartMonths({ from: '2024-07-01', to: '2026-12-01' })).toHaveLength(29);
    expect(chartMonths({ from: '2001-01-01', to: '2026-12-01' })).toHaveLength(60);
  });

  it('cross years both ways', () => {
    expect(addMonths('2026-01', -1)).toBe('2025-12');
    expect(addMonths('2025-12', 13)).toBe('2027-01');
  });
});
