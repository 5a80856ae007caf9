/** One line of a chart: an area to read a level, bars to read movements up and down. */
export interface ChartSeries {
  key: string;
  label: string;
  /** One value a point of the axis, in the chart's unit; null where unknown. Movements down are positive numbers. */
  values: readonly (number | null)[];
  shape: 'area' | 'up' | 'down';
  /** A custom property of the visual system, as `--chart-1`. */
  colour: string;
}

export interface ChartData {
  /** What stands under each point, short; and the same in full for the reading. */
  labels: readonly string[];
  titles: readonly string[];
  series: readonly ChartSeries[];
}

/** A series as it is drawn: bars stand on those before them, downward ones hang below zero; null draws nothing. */
export interface Drawn {
  series: ChartSeries;
  heights: (number | null)[];
}

/**
 * Stacks the bars, those up above zero and those down below it, and gives the series in drawing
 * order: the farthest end first, so that each nearer one covers the part that is not its own.
 */
export function stack(data: ChartData): Drawn[] {
  const areas = data.series
    .filter((one) => one.shape === 'area')
    .map((series) => ({ series, heights: [...series.values] }));
  return [...areas, ...pile(data, 'up', 1), ...pile(data, 'down', -1)];
}

function pile(data: ChartData, shape: 'up' | 'down', sign: 1 | -1): Drawn[] {
  const total = data.labels.map(() => 0);
  return data.series
    .filter((one) => one.shape === shape)
    .map((series) => ({
      series,
      heights: total.map((sum, at) => {
        const value = Math.abs(series.values[at] ?? 0);
        total[at] = sum + value;
        return value === 0 ? null : sign * (sum + value);
      }),
    }))
    .reverse();
}

/** The lowest and highest a chart must show: zero always, and air above what is drawn. */
export function extent(drawn: readonly Drawn[]): [number, number] {
  let low = 0;
  let high = 0;
  for (const { heights } of drawn) {
    for (const height of heights) {
      if (height === null) continue;
      low = Math.min(low, height);
      high = Math.max(high, height);
    }
  }
  if (low === 0 && high === 0) return [0, 1];
  const air = (high - low) * 0.06;
  return [low === 0 ? 0 : low - air, high === 0 ? 0 : high + air];
}

/** Which points get a label so that none touches the next: the last always, then every so many. */
export function labelled(count: number, width: number, labelWidth = 56): number[] {
  if (count === 0) return [];
  const step = Math.max(1, Math.ceil((count * labelWidth) / Math.max(1, width)));
  const points: number[] = [];
  for (let at = count - 1; at >= 0; at -= step) points.unshift(at);
  return points;
}

/** Where a key moves the reading of a chart; undefined where the key means nothing to it. */
export function moved(at: number, key: string, count: number): number | undefined {
  const last = count - 1;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(0, at - 1);
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(last, at + 1);
    case 'PageDown':
      return Math.max(0, at - 12);
    case 'PageUp':
      return Math.min(last, at + 12);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
