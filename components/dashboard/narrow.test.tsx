// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { SegmentView } from '../../lib/app/app.ts';
import type { Filter } from '../../lib/app/filter.ts';
import { choose, click, press, show, type } from '../../tests/support/render.tsx';
import { FilterRow } from './filter-row.tsx';
import { SegmentBar } from './segment-bar.tsx';

function row(filter: Filter) {
  const onChange = vi.fn();
  return { onChange, page: show(<FilterRow kind="person" filter={filter} onChange={onChange} />) };
}

describe('the conditions above a table', () => {
  it('change one at a time, beside those that stand', async () => {
    const { page, onChange } = row({ city: 'Lyon' });
    await click(page.get('button', 'Mine'));
    await choose(page.get('input', 'Sector'), 'software');
    await choose(page.get('select', 'Last contact'), 'quiet-90');
    expect(onChange.mock.calls.flat()).toEqual([
      { city: 'Lyon', mine: true },
      { city: 'Lyon', sector: 'software' },
      { city: 'Lyon', quietDays: 90 },
    ]);
  });

  it('offer the stages of the kind', async () => {
    const { page, onChange } = row({});
    await click(page.get('button', 'Stage'));
    await click(page.all('.choice-menu-option input')[2] as HTMLElement);
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ stages: ['qualified'] });
  });

  it('show a number of days that no choice offers, and take it off', async () => {
    const { page, onChange } = row({ quietDays: 45 });
    expect((page.get('select') as HTMLSelectElement).value).toBe('quiet-45');
    await choose(page.get('select'), '');
    expect(onChange).toHaveBeenCalledExactlyOnceWith({});
  });
});

const LYON: SegmentView = { id: 's1', name: 'Lyon', of: 'person', filter: { city: 'Lyon' } };

function bar(filter: Filter) {
  const events = { onSave: vi.fn(), onRemove: vi.fn() };
  const page = show(<SegmentBar kind="person" filter={filter} segments={[LYON]} busy={false} {...events} />);
  return { ...events, page };
}

describe('the saved segments', () => {
  it('are links to their filter, and say which one is on', () => {
    const { page } = bar({ city: 'Lyon' });
    expect(page.get('a', 'Lyon').getAttribute('href')).toBe('dashboard.html#person?city=Lyon');
    expect(page.get('[aria-current]').textContent).toBe('Lyon');
    expect(bar({}).page.get('[aria-current]').textContent).toBe('All');
  });

  it('take a new one under a name, by Enter', async () => {
    const { page, onSave } = bar({ mine: true });
    await click(page.get('button', 'Save as a segment'));
    await type(page.get('input'), '  My own ');
    await click(page.get('button', 'Save'));
    expect(onSave).toHaveBeenCalledExactlyOnceWith('My own', { mine: true }, undefined);
    expect(page.all('form')).toEqual([]);
  });

  it('say that a name which is taken is replaced, and replace it', async () => {
    const { page, onSave } = bar({ mine: true });
    await click(page.get('button', 'Save as a segment'));
    await type(page.get('input'), 'Lyon');
    expect(page.text()).toContain('This replaces the segment of that name.');
    await click(page.get('button', 'Save'));
    expect(onSave).toHaveBeenCalledExactlyOnceWith('Lyon', { mine: true }, 's1');
  });

  it('are renamed and removed; Esc gives up the name', async () => {
    const { page, onSave, onRemove } = bar({ city: 'Lyon' });
    await click(page.get('button', 'Rename “Lyon”'));
    await press('Escape', page.get('input'));
    expect(page.all('form')).toEqual([]);
    await click(page.get('button', 'Rename “Lyon”'));
    await type(page.get('input'), 'Lyonnais');
    await click(page.get('button', 'Save'));
    expect(onSave).toHaveBeenCalledExactlyOnceWith('Lyonnais', { city: 'Lyon' }, 's1');
    await click(page.get('button', 'Remove “Lyon”'));
    expect(onRemove).toHaveBeenCalledExactlyOnceWith(LYON);
  });
});
