import type { DealCard } from '../../lib/app/deal-types.ts';
import type { Stage } from '../../lib/pipeline/stages.ts';
import { OPPORTUNITY_STAGES } from '../../lib/record/kinds/opportunity.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { useIntl } from '../ui/intl.tsx';
import { waiting } from './waiting.ts';

/** What one asks of a deal. */
export type DealAsk = 'give' | 'accept' | 'return' | 'withdraw';

export interface DealCardProps {
  deal: DealCard;
  authorOf: (by: string) => string;
  busy: boolean;
  onOpen: (id: string) => void;
  onMove: (deal: DealCard, stage: Stage) => void;
  onAsk: (deal: DealCard, ask: DealAsk) => void;
}

/** A deal: what it may bring, what comes next, who has it, and what can be done with it. */
export function DealCardView({ deal, authorOf, busy, onOpen, onMove, onAsk }: DealCardProps) {
  const { t, money, day, now, number, choiceLabel } = useIntl();
  const { moves, line } = deal;
  return (
    <article class="deal" aria-label={deal.title}>
      <button type="button" class="deal-title" data-deal={deal.id} onClick={() => onOpen(deal.id)}>
        {deal.title}
      </button>
      {deal.accountTitle && <p class="deal-account">{deal.accountTitle}</p>}
      <p class="deal-amount">
        {deal.amount === undefined ? t('board.noAmount') : money(deal.amount, deal.currency)}
        <span class="quiet"> · {number(deal.probability / 100, { style: 'percent' })}</span>
      </p>
      {deal.nextStep && (
        <p class="deal-next">
          {deal.nextStep}
          {deal.nextStepOn && <span class="quiet"> · {day(deal.nextStepOn, now)}</span>}
        </p>
      )}
      <p class="deal-badges">
        {deal.late && (
          <Badge tone="bad" icon="warning">
            {t('board.late')}
          </Badge>
        )}
        {line.open && <Badge tone="beacon">{waiting(t, deal.left)}</Badge>}
        <span class="quiet">
          {line.holder === undefined ? t('board.unheld') : t('board.heldBy', { name: authorOf(line.holder) })}
          {' · '}
          {t('board.days', { count: deal.days })}
        </span>
      </p>
      <label class="deal-stage">
        <span class="unseen">{t('board.stageOf', { title: deal.title })}</span>
        <select
          class="control"
          value={deal.stage}
          disabled={busy}
          onChange={(event) => {
            const next = OPPORTUNITY_STAGES.find((stage) => stage === event.currentTarget.value);
            if (next) onMove(deal, next);
          }}
        >
          {OPPORTUNITY_STAGES.map((stage) => {
            const lacks = deal.lacks[stage];
            const name = choiceLabel('opportunity', 'stage', stage);
            return (
              <option key={stage} value={stage} disabled={lacks !== undefined}>
                {lacks
                  ? t('board.lacks', {
                      stage: name,
                      what: lacks.map((one) => t(`board.need.${one}`)).join(', '),
                    })
                  : name}
              </option>
            );
          })}
        </select>
      </label>
      <div class="deal-acts">
        {moves.answer && (
          <Button small variant="primary" icon="check" busy={busy} onClick={() => onAsk(deal, 'accept')}>
            {t('board.accept')}
          </Button>
        )}
        {(moves.answer || moves.giveBack) && (
          <Button small variant="quiet" icon="back" busy={busy} onClick={() => onAsk(deal, 'return')}>
            {t('board.return')}
          </Button>
        )}
        {moves.withdraw && (
          <Button small variant="quiet" icon="undo" busy={busy} onClick={() => onAsk(deal, 'withdraw')}>
            {t('board.withdraw')}
          </Button>
        )}
        {moves.give && deal.stage !== 'won' && deal.stage !== 'lost' && (
          <Button small variant="quiet" icon="team" busy={busy} onClick={() => onAsk(deal, 'give')}>
            {t('board.give')}
          </Button>
        )}
      </div>
    </article>
  );
}
