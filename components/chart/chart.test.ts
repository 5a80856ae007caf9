import { describe, expect, it } from 'vitest';
import { type ChartData, extent, labelled, moved, stack } from './chart.ts';

const series = (key: string, shape: 'area' | 'up' | 'down', values: (number | null)[]) => ({
  key,
  label: key,
  shape,
  values,
  colour: '--x',
});

const data: ChartData = {
  labels: ['1', '2'],
  titles: ['one', 'two'],
  series: [
    series('new', 'up', [10, 0]),
    series('expansion', 'up', [5, 7]),
    series('contraction', 'down', [2, null]),
    series('churn', 'down', [4, 1]),
  ],
};

describe('a stack of bars', () => {
  it('stands each bar on those before it and draws the farthest first', () => {
    expect(stack(data).map((one) => [one.series.key, one.heights])).toEqual([
      ['expansion', [15, 7]],
      ['new', [10, null]],
      ['churn', [-6, -1]],
      ['contraction', [-2, null]],
    ]);
  });

  it('leaves an area as it is, holes included', () => {
    const drawn = stack({ labels: ['1', '2'], titles: ['', ''], series: [series('mrr', 'area', [3, null])] });
    expect(drawn[0]?.heights).toEqual([3, null]);
  });
});

describe('the extent of a chart', () => {
  it('holds zero and every height, with air on the sides that are used', () => {
    const [low, high] = extent(stack(data));
    expect(low).toBeLessThan(-6);
    expect(high).toBeGreaterThan(15);
  });

  it('has no air under a chart that never goes below zero', () => {
    const drawn = stack({ labels: ['1'], titles: [''], series: [series('mrr', 'area', [100])] });
    expect(extent(drawn)[0]).toBe(0);
  });

  it('is not empty where there is nothing to draw', () => {
    expect(extent([])).toEqual([0, 1]);
  });
});

describe('labels under a chart', () => {
  it('are all there with room, and always end on the last point', () => {
    expect(labelled(4, 1000)).toEqual([0, 1, 2, 3]);
    expect(labelled(12, 336)).toEqual([1, 3, 5, 7, 9, 11]);
    expect(labelled(12, 60).at(-1)).toBe(11);
    expect(labelled(0, 100)).toEqual([]);
  });
});

describe('the keyboard on a chart', () => {
  it('moves by point, by twelve and to the ends, and never out of it', () => {
    expect(moved(3, 'ArrowRight', 5)).toBe(4);
    expect(moved(4, 'ArrowRight', 5)).toBe(4);
    expect(moved(0, 'ArrowLeft', 5)).toBe(0);
    expect(moved(20, 'PageDown', 24)).toBe(8);
    expect(moved(20, 'PageUp', 24)).toBe(23);
    expect(moved(2, 'Home', 5)).toBe(0);
    expect(moved(2, 'End', 5)).toBe(4);
  });

  it('leaves every other key to the page', () => {
    expect(moved(2, 'Tab', 5)).toBeUndefined();
    expect(moved(2, 'a', 5)).toBeUndefined();
  });
});
