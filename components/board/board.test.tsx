// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { DealCard, DealColumn } from '../../lib/app/deal-types.ts';
import type { Stage } from '../../lib/pipeline/stages.ts';
import { choose, click, NOW, press, show, type } from '../../tests/support/render.tsx';
import { Board } from './board.tsx';
import { GiveDialog } from './give-dialog.tsx';
import { ReturnDialog } from './return-dialog.tsx';
import { waiting } from './waiting.ts';

const NONE = { give: false, answer: false, withdraw: false, giveBack: false };
const deal = (id: string, stage: Stage, more: Partial<DealCard> = {}): DealCard => ({
  id,
  title: `Deal ${id}`,
  stage,
  currency: 'EUR',
  probability: 25,
  late: false,
  days: 3,
  line: { holder: 'me', history: [] },
  accountTitle: 'Orvane',
  lacks: {},
  moves: NONE,
  ...more,
});
const columns = (...cards: DealCard[]): DealColumn[] =>
  (['detected', 'prepared', 'qualified'] as const).map((stage) => ({
    stage,
    cards: cards.filter((card) => card.stage === stage),
    sums: [],
  }));

function board(...cards: DealCard[]) {
  const events = { onOpen: vi.fn(), onMove: vi.fn(), onAsk: vi.fn() };
  const view = (of: DealColumn[]) => <Board columns={of} authorOf={() => 'You'} busy={false} {...events} />;
  const page = show(view(columns(...cards)));
  return { ...events, page, redraw: (...next: DealCard[]) => page.rerender(view(columns(...next))) };
}

const focused = () => (document.activeElement as HTMLElement | null)?.dataset.deal;

describe('the board', () => {
  it('goes from deal to deal by the arrows, over empty columns', async () => {
    const { page } = board(deal('a', 'detected'), deal('b', 'detected'), deal('c', 'qualified'));
    page.get('[data-deal=a]').focus();
    await press('ArrowDown', document.activeElement ?? undefined);
    expect(focused()).toBe('b');
    await press('ArrowRight', document.activeElement ?? undefined);
    expect(focused()).toBe('c');
    await press('ArrowLeft', document.activeElement ?? undefined);
    expect(focused()).toBe('a');
    await press('ArrowUp', document.activeElement ?? undefined);
    expect(focused()).toBe('a');
  });

  it('moves a deal by Shift and an arrow, and stays on it in its new column', async () => {
    const { page, onMove, redraw } = board(deal('a', 'detected'), deal('b', 'detected'));
    page.get('[data-deal=a]').focus();
    await press('ArrowRight', document.activeElement ?? undefined, { shiftKey: true });
    expect(onMove).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'a' }), 'prepared');
    redraw(deal('a', 'prepared'), deal('b', 'detected'));
    expect(focused()).toBe('a');
    await press('ArrowLeft', document.activeElement ?? undefined, { shiftKey: true });
    expect(onMove).toHaveBeenLastCalledWith(expect.objectContaining({ id: 'a' }), 'detected');
  });

  it('offers each stage by name, those that ask for more with what they ask for', async () => {
    const { page, onMove } = board(deal('a', 'detected', { lacks: { qualified: ['amount', 'close-on'] } }));
    const options = page.all('option').map((one) => [one.textContent, (one as HTMLOptionElement).disabled]);
    expect(options[2]).toEqual(['Qualified (lacks: amount, expected close)', true]);
    await choose(page.get('select'), 'prepared');
    expect(onMove).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'a' }), 'prepared');
  });

  it('offers what one may do with a hand-off, and no more', async () => {
    const answer = deal('a', 'detected', { moves: { ...NONE, answer: true } });
    const { page, onAsk } = board(answer, deal('b', 'prepared'));
    expect(page.all('.deal-acts button').map((one) => one.textContent)).toEqual(['Accept', 'Send back']);
    await click(page.get('button', 'Accept'));
    expect(onAsk).toHaveBeenCalledExactlyOnceWith(answer, 'accept');
  });
});

describe('the dialogs of a hand-off', () => {
  it('hand over once what is required is told', async () => {
    const onGive = vi.fn();
    const page = show(<GiveDialog title="Deal" busy={false} onGive={onGive} onClose={() => undefined} />);
    const give = page.get('.dialog-foot .primary') as HTMLButtonElement;
    expect(give.disabled).toBe(true);
    const inputs = page.all('.board-form input');
    for (const at of [0, 1, 5]) await type(inputs[at] as HTMLElement, `item ${at}`);
    expect(give.disabled).toBe(false);
    await click(give);
    const brief = { trigger: 'item 0', role: 'item 1', 'why-now': 'item 5' };
    expect(onGive).toHaveBeenCalledExactlyOnceWith(brief, new Date(NOW + 24 * 3_600_000).toISOString());
  });

  it('send back with a reason', async () => {
    const onReturn = vi.fn();
    const page = show(
      <ReturnDialog
        title="Deal"
        brief={{ trigger: 'Hiring' }}
        busy={false}
        onReturn={onReturn}
        onClose={() => undefined}
      />,
    );
    expect(page.text()).toContain('Hiring');
    await choose(page.get('select'), 'no-budget');
    await click(page.get('.dialog-foot .primary'));
    expect(onReturn).toHaveBeenCalledExactlyOnceWith('no-budget', '');
  });
});

describe('the clock of a hand-off', () => {
  it('counts hours, then days, before and after', () => {
    const words = (left?: number) => waiting((key, values) => `${key} ${values?.count ?? ''}`, left);
    const hour = 3_600_000;
    expect([words(5 * hour), words(72 * hour), words(-hour), words(-96 * hour), words()]).toEqual([
      'board.leftHours 5',
      'board.leftDays 3',
      'board.lateHours 1',
      'board.lateDays 4',
      'board.waits ',
    ]);
  });
});
