// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import * as data from '../../tests/gallery/data.ts';
import { click, NOW, press, show } from '../../tests/support/render.tsx';
import { AlertNote } from './alert-note.tsx';
import { AlertsView } from './alerts-view.tsx';

const [alert] = data.alerts as [(typeof data.alerts)[number]];
const taken = { name: 'Inès Carpentier', by: 'm2', at: new Date(NOW - 3600_000).toISOString() };

function shown(alerts = data.alerts) {
  const acts = {
    onOpen: vi.fn(),
    onRate: vi.fn(),
    onRead: vi.fn(),
    onTake: vi.fn(),
    onSnooze: vi.fn(),
    onReview: vi.fn(),
    onWatches: vi.fn(),
  };
  return { page: show(<AlertsView alerts={alerts} {...acts} />), ...acts };
}

describe('an alert', () => {
  it('is taken and given back with g, and says who has it', async () => {
    const { page, onTake } = shown([{ ...alert, taken }]);
    expect(page.text()).toContain('Taken by Inès Carpentier, 1 hour ago');
    await press('j');
    await press('g');
    expect(onTake).toHaveBeenCalledExactlyOnceWith(alert.id, false);
  });

  it('is put off with s, to a time one chooses', async () => {
    const { page, onSnooze } = shown();
    await press('j');
    await press('s');
    await click(page.get('button', 'In three hours'));
    expect(onSnooze).toHaveBeenCalledExactlyOnceWith(alert.id, NOW + 3 * 3600_000);
    expect(page.text()).not.toContain('In three hours');
  });

  it('that is put off stands apart, with the time it comes back', () => {
    const { page } = shown([{ ...alert, snoozed: true, snoozedUntil: NOW + 2 * 3600_000 }]);
    expect(page.get('details').textContent).toContain('1 put off');
    expect(page.get('details').textContent).toContain('Comes back in 2 hours');
  });

  it('above the dossier it led to shows the passage and proposes a step, kept as a task', async () => {
    const acts = { onTask: vi.fn(), onTake: vi.fn() };
    const page = show(<AlertNote alert={alert} {...acts} />);
    expect(page.all('mark').map((mark) => mark.textContent)).toContain('recrute');
    expect(page.text()).toContain('Ask which teams grow');
    await click(page.get('button', 'Keep as a task'));
    await click(page.get('button', 'I take it'));
    expect(acts.onTask).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^Ask which teams/), 5);
    expect(acts.onTake).toHaveBeenCalledExactlyOnceWith(true);
  });
});
