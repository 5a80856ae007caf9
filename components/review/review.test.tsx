// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import * as data from '../../tests/gallery/data.ts';
import { choose, click, NOW, show } from '../../tests/support/render.tsx';
import { mailText, reviewOf } from './review.ts';
import { ReviewView } from './review-view.tsx';

const DAY = 24 * 3600_000;
const ago = (days: number) => ({ at: NOW - days * DAY });
const [hiring, tender, funding] = data.alerts as [
  (typeof data.alerts)[number],
  (typeof data.alerts)[number],
  (typeof data.alerts)[number],
];

describe('the press review', () => {
  it('goes by account, urgent first, and keeps to its days', () => {
    const groups = reviewOf(
      [
        { ...hiring, ...ago(0.2) },
        { ...funding, ...ago(0.5), urgency: 'now' },
        { ...tender, ...ago(0.1) },
        { ...tender, id: 'old', ...ago(3) },
        { ...tender, id: 'later', ...ago(0.1), snoozed: true },
      ],
      NOW,
      1,
      'Others',
    );
    expect(groups.map(({ title, alerts }) => [title, alerts.map((one) => one.id)])).toEqual([
      ['Orvane', [funding.id, hiring.id]],
      ['Others', [tender.id]],
    ]);
  });

  it('is a text to mail, with every address', () => {
    const groups = reviewOf([{ ...hiring, ...ago(0) }], NOW, 1, 'Others');
    const lines = mailText(groups, { type: (type) => type, ago: () => 'today' }).split('\n');
    expect(lines[0]).toBe('ORVANE');
    expect(lines[1]).toMatch(/^- .*recrute/);
    expect(lines.at(-1)).toMatch(/^ {2}https:/);
  });

  it('is printed, copied and looked at for other days', async () => {
    const acts = { onDays: vi.fn(), onPrint: vi.fn(), onCopy: vi.fn() };
    const page = show(<ReviewView groups={[]} days={1} mail="mailto:?subject=x" {...acts} />);
    expect(page.text()).toContain('Nothing in this time');
    await click(page.get('button', 'Print'));
    await click(page.get('button', 'Copy as text'));
    await choose(page.get('select') as HTMLSelectElement, '7');
    expect(acts.onPrint).toHaveBeenCalledOnce();
    expect(acts.onCopy).toHaveBeenCalledOnce();
    expect(acts.onDays).toHaveBeenCalledExactlyOnceWith(7);
  });
});
