// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { click, press, show } from '../../tests/support/render.tsx';
import type { ChartData } from './chart.ts';

// The drawing needs a canvas, which only a browser has; tests/gallery drives it there.
vi.mock('./plot.tsx', () => ({
  Plot: ({ at, onPoint }: { at: number; onPoint: (at: number) => void }) => (
    <button type="button" class="plot" onClick={() => onPoint(0)}>
      {at}
    </button>
  ),
}));
const { Chart } = await import('./chart.tsx');

const data: ChartData = {
  labels: ['Sep', 'Oct', 'Nov'],
  titles: ['September 2026', 'October 2026', 'November 2026'],
  series: [
    { key: 'new', label: 'New', values: [100, 0, 30], shape: 'up', colour: '--chart-new' },
    { key: 'churn', label: 'Churn', values: [0, 20, null], shape: 'down', colour: '--chart-churn' },
  ],
};

function Movements() {
  const [at, setAt] = useState(2);
  const euros = (value: number) => `${value} €`;
  return (
    <Chart title="Movements" data={data} height={100} format={euros} axis={String} at={at} onAt={setAt} />
  );
}

describe('a chart', () => {
  it('is read by keyboard, month by month, in words', async () => {
    const page = show(<Movements />);
    const slider = page.get('[role=slider]');
    expect(slider.getAttribute('aria-valuetext')).toBe('November 2026, New 30 €, Churn –');
    const moved = await press('ArrowLeft', slider);
    expect(moved.defaultPrevented).toBe(true);
    expect(slider.getAttribute('aria-valuetext')).toBe('October 2026, New 0 €, Churn 20 €');
    expect(slider.getAttribute('aria-valuenow')).toBe('2');
    await press('Home', slider);
    expect(page.get('.chart-reading').textContent).toContain('September 2026');
    expect((await press('x', slider)).defaultPrevented).toBe(false);
  });

  it('follows the pointer, and its legend holds the values of the point', async () => {
    const page = show(<Movements />);
    await click(page.get('.plot'));
    expect(page.get('.chart-reading').textContent).toBe('September 2026New100 €Churn0 €');
  });

  it('has the same figures as a table, newest first', async () => {
    const page = show(<Movements />);
    await click(page.get('button', 'Table'));
    expect(page.all('[role=slider]')).toEqual([]);
    const rows = page.all('tbody tr').map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows[0]).toEqual(['November 2026', '30 €', '–']);
    expect(rows).toHaveLength(3);
    expect(page.get('button', 'Table').getAttribute('aria-pressed')).toBe('true');
  });
});
