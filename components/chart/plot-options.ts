import uPlot from 'uplot';
import { type ChartData, type Drawn, extent, labelled } from './chart.ts';

/** What the visual system gives a canvas, resolved for the theme in force. */
export interface Ink {
  text: string;
  grid: string;
  zero: string;
  /** Behind the point that is read. */
  band: string;
  surface: string;
  font: string;
  /** By custom property. */
  of(colour: string): string;
}

export interface PlotOptions {
  data: ChartData;
  drawn: readonly Drawn[];
  ink: Ink;
  width: number;
  height: number;
  /** A value on the axis, short. */
  axis: (value: number) => string;
  /** The point that is read, asked at each drawing. */
  at: () => number;
  onPoint: (at: number) => void;
}

/** The options of uPlot for one chart: points at whole positions, no zoom, reading drawn as a band. */
export function plotOptions({
  data,
  drawn,
  ink,
  width,
  height,
  axis,
  at,
  onPoint,
}: PlotOptions): uPlot.Options {
  const count = data.labels.length;
  const range = extent(drawn);
  return {
    width,
    height,
    legend: { show: false },
    padding: [8, 4, 0, 0],
    cursor: { x: false, y: false, points: { show: false }, drag: { x: false, y: false, setScale: false } },
    scales: { x: { time: false, range: [-0.5, count - 0.5] }, y: { range } },
    axes: [
      {
        stroke: ink.text,
        font: ink.font,
        size: 26,
        gap: 6,
        grid: { show: false },
        ticks: { show: false },
        splits: (plot) => labelled(count, plot.bbox.width / uPlot.pxRatio),
        values: (_, points) => points.map((point) => data.labels[point] ?? ''),
      },
      {
        stroke: ink.text,
        font: ink.font,
        size: 60,
        gap: 6,
        space: 36,
        grid: { stroke: ink.grid, width: 1 },
        ticks: { show: false },
        values: (_, values) => values.map(axis),
      },
    ],
    series: [{}, ...drawn.map((one) => seriesOptions(one, ink))],
    hooks: {
      drawClear: [(plot) => band(plot, at(), ink)],
      draw: [(plot) => zeroLine(plot, ink)],
      setCursor: [
        (plot) => plot.cursor.idx != null && (plot.cursor.left ?? -1) >= 0 && onPoint(plot.cursor.idx),
      ],
    },
  };
}

function seriesOptions({ series }: Drawn, ink: Ink): uPlot.Series {
  const colour = ink.of(series.colour);
  if (series.shape === 'area') {
    return {
      stroke: colour,
      width: 2,
      fill: `color-mix(in srgb, ${colour} 14%, transparent)`,
      fillTo: 0,
      points: { show: (_, __, first, last) => last - first < 24, size: 6, fill: colour, stroke: ink.surface },
    };
  }
  const bars = uPlot.paths.bars?.({ size: [0.6, 36], radius: 0 });
  return {
    // A line of the surface's colour parts each segment from its neighbour: colour is not the only sign.
    stroke: ink.surface,
    width: 1,
    fill: colour,
    fillTo: 0,
    points: { show: false },
    ...(bars && { paths: bars }),
  };
}

function band(plot: uPlot, at: number, ink: Ink): void {
  if (at < 0) return;
  const left = plot.valToPos(at - 0.5, 'x', true);
  const right = plot.valToPos(at + 0.5, 'x', true);
  plot.ctx.save();
  plot.ctx.fillStyle = ink.band;
  plot.ctx.fillRect(left, plot.bbox.top, right - left, plot.bbox.height);
  plot.ctx.restore();
}

function zeroLine(plot: uPlot, ink: Ink): void {
  const y = Math.round(plot.valToPos(0, 'y', true));
  plot.ctx.save();
  plot.ctx.fillStyle = ink.zero;
  plot.ctx.fillRect(plot.bbox.left, y, plot.bbox.width, Math.max(1, Math.round(uPlot.pxRatio)));
  plot.ctx.restore();
}
