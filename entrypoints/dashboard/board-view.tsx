import { useState } from 'preact/hooks';
import { Board } from '../../components/board/board.tsx';
import type { DealAsk } from '../../components/board/deal-card.tsx';
import { GiveDialog } from '../../components/board/give-dialog.tsx';
import { NewDealDialog } from '../../components/board/new-deal-dialog.tsx';
import { ReturnDialog } from '../../components/board/return-dialog.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Empty } from '../../components/ui/empty.tsx';
import { FaultBox } from '../../components/ui/fault-box.tsx';
import { useIntl } from '../../components/ui/intl.tsx';
import type { ToastProps } from '../../components/ui/live.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { useTask } from '../../components/ui/use-task.ts';
import type { DealCard, HandOffAct } from '../../lib/app/deal-types.ts';
import type { Stage } from '../../lib/pipeline/stages.ts';
import type { Fields } from '../../lib/record/kind.ts';
import type { PageProps } from '../shared/start.tsx';
import { useQuery } from '../shared/use-query.ts';

interface BoardViewProps extends PageProps {
  authorOf: (by: string) => string;
  say: (toast: ToastProps) => void;
  onOpen: (id: string) => void;
}

/** The team's deals on a board, wired to the application. */
export function BoardView({ app, settings, authorOf, say, onOpen }: BoardViewProps) {
  const { t, choiceLabel } = useIntl();
  const columns = useQuery(app, () => app.deals(), [app]).value;
  const [asked, setAsked] = useState<{ deal: DealCard; ask: 'give' | 'return' }>();
  const [making, setMaking] = useState(false);
  const move = useTask(async (deal: DealCard, stage: Stage) => {
    const done = await app.moveDeal(deal.id, stage);
    if (done.ok) {
      const message = t('board.moved', {
        title: deal.title,
        stage: choiceLabel('opportunity', 'stage', stage),
      });
      say({ message, action: { label: t('common.undo'), onClick: () => void app.undo(deal.id) } });
    }
    return done;
  });
  const hand = useTask(async (deal: DealCard, act: HandOffAct) => {
    const done = await app.handOff(deal.id, act);
    if (done.ok) {
      setAsked(undefined);
      say({ message: t(`board.done.${act.act}`, { title: deal.title }) });
    }
    return done;
  });
  const create = useTask(async (fields: Fields) => {
    const done = await app.create('opportunity', fields);
    if (done.ok) setMaking(false);
    return done;
  });
  const ask = (deal: DealCard, what: DealAsk) => {
    if (what === 'give' || what === 'return') setAsked({ deal, ask: what });
    else void hand.start(deal, { act: what });
  };
  const accounts = async (query: string) =>
    (await app.search(query, 12)).filter((one) => one.kind === 'account');
  if (!columns) return <Loading label={t('dashboard.loading')} rows={6} />;
  const add = (
    <Button icon="plus" variant="primary" onClick={() => setMaking(true)}>
      {t('board.new')}
    </Button>
  );
  const empty = columns.every(({ cards }) => cards.length === 0);
  const fault = move.fault ?? hand.fault ?? create.fault;
  return (
    <>
      {fault && <FaultBox fault={fault} />}
      {empty ? (
        <Empty icon="next" title={t('board.empty')} action={add}>
          {t('board.emptyText')}
        </Empty>
      ) : (
        <>
          <div class="board-bar">
            {add}
            <p class="quiet">{t('board.keys')}</p>
          </div>
          <Board
            columns={columns}
            authorOf={authorOf}
            busy={move.busy || hand.busy}
            onOpen={onOpen}
            onMove={(deal, stage) => void move.start(deal, stage)}
            onAsk={ask}
          />
        </>
      )}
      {asked?.ask === 'give' && (
        <GiveDialog
          title={asked.deal.title}
          busy={hand.busy}
          onGive={(brief, acceptBy) => void hand.start(asked.deal, { act: 'give', brief, acceptBy })}
          onClose={() => setAsked(undefined)}
        />
      )}
      {asked?.ask === 'return' && (
        <ReturnDialog
          title={asked.deal.title}
          brief={asked.deal.line.open?.given.brief ?? {}}
          busy={hand.busy}
          onReturn={(reason, text) =>
            void hand.start(asked.deal, { act: 'return', reason, ...(text && { text }) })
          }
          onClose={() => setAsked(undefined)}
        />
      )}
      {making && (
        <NewDealDialog
          currency={settings.currency}
          busy={create.busy}
          onSearch={accounts}
          onCreate={(fields) => void create.start(fields)}
          onClose={() => setMaking(false)}
        />
      )}
    </>
  );
}
