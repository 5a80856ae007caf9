import { describe, expect, it } from 'vitest';
import { type ChartData, stack } from './chart.ts';

// uPlot asks the browser for its pixel ratio and media queries as soon as it is imported.
Object.assign(globalThis, {
  devicePixelRatio: 1,
  matchMedia: () => ({ addEventListener() {}, removeEventListener() {} }),
});
const { plotOptions } = await import('./plot-options.ts');

const data: ChartData = {
  labels: ['Sep', 'Oct', 'Nov'],
  titles: ['September', 'October', 'November'],
  series: [
    { key: 'mrr', label: 'MRR', values: [1, 2, 3], shape: 'area', colour: '--chart-mrr' },
    { key: 'new', label: 'New', values: [1, 0, 2], shape: 'up', colour: '--chart-new' },
  ],
};

const options = (points: number[] = []) =>
  plotOptions({
    data,
    drawn: stack(data),
    ink: {
      text: 'ink',
      grid: 'grid',
      zero: 'zero',
      band: 'band',
      surface: 'surface',
      font: 'font',
      of: (colour) => `resolved ${colour}`,
    },
    width: 300,
    height: 100,
    axis: (value) => `${value} €`,
    at: () => 1,
    onPoint: (at) => points.push(at),
  });

describe('the options of a plot', () => {
  it('give each point half a step of room on both sides', () => {
    expect(options().scales?.x?.range).toEqual([-0.5, 2.5]);
  });

  it('draw every series in its own resolved colour, bars on the surface', () => {
    const [, area, bars] = options().series;
    expect(area?.stroke).toBe('resolved --chart-mrr');
    expect(bars?.fill).toBe('resolved --chart-new');
    expect(bars?.stroke).toBe('surface');
  });

  it('label the axes in the words they are given', () => {
    const [x, y] = options().axes ?? [];
    const values = (axis: typeof x, points: number[]) =>
      typeof axis?.values === 'function' && axis.values({} as never, points, 0, 0, 0);
    expect(values(x, [0, 2, 9])).toEqual(['Sep', 'Nov', '']);
    expect(values(y, [0, 5])).toEqual(['0 €', '5 €']);
  });

  it('tell which point the pointer is over, and nothing once it has left', () => {
    const points: number[] = [];
    const [move] = options(points).hooks?.setCursor ?? [];
    move?.({ cursor: { idx: 2, left: 40 } } as never);
    move?.({ cursor: { idx: 1, left: -10 } } as never);
    move?.({ cursor: { idx: null, left: 40 } } as never);
    expect(points).toEqual([2]);
  });
});
