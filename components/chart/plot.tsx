import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { type ChartData, stack } from './chart.ts';
import { type Ink, plotOptions } from './plot-options.ts';

export interface PlotProps {
  data: ChartData;
  height: number;
  axis: (value: number) => string;
  /** The point that is read. */
  at: number;
  onPoint: (at: number) => void;
}

/** The drawing of a chart on a canvas, for the eye only: reading and keyboard belong to Chart around it. */
export function Plot({ data, height, axis, at, onPoint }: PlotProps) {
  const box = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | undefined>(undefined);
  const reading = useRef(at);
  reading.current = at;
  const theme = useThemeTurns();
  const drawn = useMemo(() => stack(data), [data]);

  useEffect(() => {
    const root = box.current;
    if (!root) return;
    const made = new uPlot(
      plotOptions({
        data,
        drawn,
        ink: inkOf(root, data),
        width: Math.max(1, root.clientWidth),
        height,
        axis,
        at: () => reading.current,
        onPoint,
      }),
      [data.labels.map((_, point) => point), ...drawn.map((one) => one.heights)],
      root,
    );
    plot.current = made;
    const resize = new ResizeObserver(() => {
      const width = Math.max(1, root.clientWidth);
      if (width !== made.width) made.setSize({ width, height });
    });
    resize.observe(root);
    return () => {
      resize.disconnect();
      made.destroy();
      plot.current = undefined;
    };
  }, [data, drawn, height, axis, onPoint, theme]);

  useEffect(() => {
    if (at >= 0) plot.current?.redraw(false, false);
  }, [at]);

  return <div class="chart-plot" ref={box} style={{ height: `${height}px` }} />;
}

/** Counts the changes of theme, the system's and the person's: a canvas keeps the colours it was drawn with. */
function useThemeTurns(): number {
  const [turns, setTurns] = useState(0);
  useEffect(() => {
    const turn = () => setTurns((count) => count + 1);
    const system = matchMedia('(prefers-color-scheme: dark)');
    const chosen = new MutationObserver(turn);
    system.addEventListener('change', turn);
    chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      system.removeEventListener('change', turn);
      chosen.disconnect();
    };
  }, []);
  return turns;
}

/** Asks the style sheet for colours as they stand now: a custom property alone may still hold two themes. */
function inkOf(root: HTMLElement, data: ChartData): Ink {
  const probe = document.createElement('span');
  root.append(probe);
  const of = (colour: string): string => {
    probe.style.color = `var(${colour})`;
    return getComputedStyle(probe).color;
  };
  const style = getComputedStyle(root);
  const colours = new Map(data.series.map(({ colour }) => [colour, of(colour)]));
  const ink: Ink = {
    text: of('--ink-3'),
    grid: of('--line-soft'),
    zero: of('--line-firm'),
    band: of('--hover'),
    surface: of('--surface'),
    font: `${style.fontSize} ${style.fontFamily}`,
    of: (colour) => colours.get(colour) ?? 'currentcolor',
  };
  probe.remove();
  return ink;
}
