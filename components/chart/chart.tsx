import { useId, useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { useIntl } from '../ui/intl.tsx';
import { type ChartData, moved } from './chart.ts';
import { ChartTable } from './chart-table.tsx';
import { Plot } from './plot.tsx';

export interface ChartProps {
  title: string;
  data: ChartData;
  height: number;
  /** A value in full, for reading. */
  format: (value: number) => string;
  /** A value on the axis, short. Keep the same function from one drawing to the next. */
  axis: (value: number) => string;
  /** The point that is read; several charts may share it. */
  at: number;
  onAt: (at: number) => void;
}

/**
 * A chart that can be read by eye, by keyboard (arrows, Home, End), by screen reader, and as a table.
 * The legend holds the values of the point that is read.
 */
export function Chart({ title, data, height, format, axis, at, onAt }: ChartProps) {
  const { t } = useIntl();
  const id = useId();
  const [table, setTable] = useState(false);
  const point = Math.max(0, Math.min(at, data.labels.length - 1));
  const reading = data.series.map((series) => ({ series, text: written(series.values[point], format) }));
  return (
    <figure class="chart card" aria-labelledby={id}>
      <figcaption class="chart-head">
        <h2 id={id}>{title}</h2>
        <Button small variant="quiet" pressed={table} onClick={() => setTable(!table)}>
          {t('dashboard.chart.table')}
        </Button>
      </figcaption>
      {table ? (
        <ChartTable title={title} data={data} format={format} />
      ) : (
        <>
          <div class="chart-reading" aria-hidden="true">
            <span class="chart-point">{data.titles[point]}</span>
            {reading.map(({ series, text }) => (
              <span class="chart-value" key={series.key}>
                {data.series.length > 1 && (
                  <span
                    class={`chart-swatch ${series.shape}`}
                    style={{ background: `var(${series.colour})` }}
                  />
                )}
                {data.series.length > 1 && <span class="chart-series">{series.label}</span>}
                <b>{text}</b>
              </span>
            ))}
          </div>
          <div
            class="chart-slider"
            role="slider"
            tabIndex={0}
            aria-labelledby={id}
            aria-valuemin={1}
            aria-valuemax={data.labels.length}
            aria-valuenow={point + 1}
            aria-valuetext={[
              data.titles[point],
              ...reading.map(({ series, text }) => `${series.label} ${text}`),
            ].join(', ')}
            onKeyDown={(event) => {
              const next = moved(point, event.key, data.labels.length);
              if (next === undefined) return;
              event.preventDefault();
              onAt(next);
            }}
          >
            <Plot data={data} height={height} axis={axis} at={point} onPoint={onAt} />
          </div>
        </>
      )}
    </figure>
  );
}

export function written(value: number | null | undefined, format: (value: number) => string): string {
  return value === null || value === undefined ? '–' : format(value);
}
