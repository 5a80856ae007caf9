import './board.css';
import { useEffect, useRef } from 'preact/hooks';
import type { DealCard, DealColumn } from '../../lib/app/deal-types.ts';
import type { Stage } from '../../lib/pipeline/stages.ts';
import { useIntl } from '../ui/intl.tsx';
import { type DealAsk, DealCardView } from './deal-card.tsx';

export interface BoardProps {
  columns: readonly DealColumn[];
  authorOf: (by: string) => string;
  busy: boolean;
  onOpen: (id: string) => void;
  onMove: (deal: DealCard, stage: Stage) => void;
  onAsk: (deal: DealCard, ask: DealAsk) => void;
}

/**
 * The deals, a column a stage. On a deal's name the arrows go to its neighbours, and with Shift they move the deal to
 * the stage before or after; the list of stages on each card does the same for mouse and screen readers.
 */
export function Board({ columns, busy, ...events }: BoardProps) {
  const { t, choiceLabel, money, number } = useIntl();
  const board = useRef<HTMLDivElement>(null);
  const moved = useRef<string>(undefined);
  useEffect(() => {
    // A moved card is drawn anew in its column: whoever moved it goes on from there.
    if (moved.current) board.current?.querySelector<HTMLElement>(`[data-deal="${moved.current}"]`)?.focus();
    moved.current = undefined;
  }, [columns]);
  const move = (deal: DealCard, stage: Stage) => {
    moved.current = deal.id;
    events.onMove(deal, stage);
  };
  const keys = (event: KeyboardEvent) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset.deal : undefined;
    const at = columns.findIndex(({ cards }) => cards.some((card) => card.id === id));
    const column = columns[at];
    const row = column?.cards.findIndex((card) => card.id === id) ?? -1;
    const deal = column?.cards[row];
    if (!deal || event.altKey || event.ctrlKey || event.metaKey) return;
    const side = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const down = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (!(side || down)) return;
    event.preventDefault();
    if (event.shiftKey && side) {
      const next = columns[at + side];
      if (next && !busy) move(deal, next.stage);
      return;
    }
    const next = down ? column?.cards[row + down] : nearest(columns, at, side, row);
    if (next) board.current?.querySelector<HTMLElement>(`[data-deal="${next.id}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are the buttons' own, heard once for all of them.
    <div class="board" ref={board} onKeyDown={keys}>
      {columns.map(({ stage, cards, sums }) => (
        <section class="board-column" key={stage} aria-label={choiceLabel('opportunity', 'stage', stage)}>
          <header class="board-head">
            <h2>
              {choiceLabel('opportunity', 'stage', stage)}{' '}
              <span class="dash-count">{number(cards.length)}</span>
            </h2>
            {sums.map(({ currency, amount, weighted }) => (
              <p class="quiet" key={currency} title={t('board.weighted', { sum: money(weighted, currency) })}>
                {money(amount, currency)}
              </p>
            ))}
          </header>
          {cards.map((deal) => (
            <DealCardView key={deal.id} {...events} deal={deal} busy={busy} onMove={move} />
          ))}
        </section>
      ))}
    </div>
  );
}

/** The card at about the same height in the next column that holds any. */
function nearest(
  columns: readonly DealColumn[],
  at: number,
  side: number,
  row: number,
): DealCard | undefined {
  for (let index = at + side; side !== 0 && columns[index]; index += side) {
    const cards = columns[index]?.cards ?? [];
    if (cards.length > 0) return cards[Math.min(row, cards.length - 1)];
  }
  return undefined;
}
