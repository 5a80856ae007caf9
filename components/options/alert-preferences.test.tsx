// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/app/app.ts';
import { choose, click, show, type } from '../../tests/support/render.tsx';
import { Alerts } from './alert-preferences.tsx';

function shown(more: Partial<typeof DEFAULT_SETTINGS> = {}) {
  const onChange = vi.fn();
  return { page: show(<Alerts settings={{ ...DEFAULT_SETTINGS, ...more }} onChange={onChange} />), onChange };
}

describe('when alerts come', () => {
  it('the hours of the digest are kept once they can be read', async () => {
    const { page, onChange } = shown();
    await type(page.get('input', 'Digest at'), '9:00, 8h');
    expect(page.text()).toContain('Write hours as 08:30');
    expect(onChange).not.toHaveBeenCalled();
    await type(page.get('input', 'Digest at'), '17:30, 9:00');
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ digestAt: '09:00,17:30' });
  });

  it('quiet hours are the night to begin with, and end when one says', async () => {
    const off = shown();
    await click(off.page.get('input', /^Hold notifications back/));
    expect(off.onChange).toHaveBeenCalledExactlyOnceWith({ quiet: '20:00-07:30' });
    const on = shown({ quiet: '20:00-07:30' });
    await choose(on.page.get('select', 'Until') as HTMLSelectElement, '08:00');
    await click(on.page.get('input', 'On Saturday and Sunday too'));
    expect(on.onChange.mock.calls).toEqual([[{ quiet: '20:00-08:00' }], [{ quietWeekend: true }]]);
  });

  it('nothing of it is asked where notifications are off', () => {
    expect(shown({ notifications: false }).page.text()).not.toContain('Digest at');
  });
});
