import { useState } from 'preact/hooks';
import type { DryRun, WatchInput, WatchView } from '../../lib/app/app.ts';
import type { Summary } from '../../lib/dossier/dossier.ts';
import type { Fault, Result } from '../../lib/fault/fault.ts';
import type { Id } from '../../lib/record/id.ts';
import { isNoisy, type Narrowing } from '../../lib/watch/narrow.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Empty } from '../ui/empty.tsx';
import { FaultBox } from '../ui/fault-box.tsx';
import { useIntl } from '../ui/intl.tsx';
import { useTask } from '../ui/use-task.ts';
import { WatchForm } from './watch-form.tsx';

export interface WatchesProps {
  watches: readonly WatchView[];
  knownFeeds: readonly string[];
  /** `new`, the id of the one being edited, or the list. */
  open?: string;
  onOpen: (open: string | undefined) => void;
  onCheck: (query: string) => Fault | undefined;
  onSearch: (query: string) => Promise<Summary[]>;
  onTry: (input: Omit<WatchInput, 'name'>) => Promise<Result<DryRun>>;
  onNarrow: (id: Id) => Promise<Narrowing[]>;
  onSave: (input: WatchInput, id?: Id) => Promise<Result<unknown>>;
  onPause: (id: Id, paused: boolean) => Promise<Result<unknown>>;
  onDelete: (id: Id) => Promise<Result<unknown>>;
}

export function Watches(props: WatchesProps) {
  const { t } = useIntl();
  const { watches, open, onOpen } = props;
  const edited = watches.find((watch) => watch.summary.id === open);
  const [asked, setAsked] = useState<WatchView>();
  const pause = useTask(props.onPause);
  const remove = useTask(props.onDelete);
  const fault = pause.fault ?? remove.fault;

  if (open === 'new' || edited) {
    return (
      <WatchForm
        key={open}
        {...(edited && { watch: edited })}
        knownFeeds={props.knownFeeds}
        onCheck={props.onCheck}
        onSearch={props.onSearch}
        onTry={props.onTry}
        onNarrow={props.onNarrow}
        onSave={(input) => props.onSave(input, edited?.summary.id)}
        onDone={() => onOpen(undefined)}
      />
    );
  }
  const add = (
    <Button variant="primary" icon="plus" onClick={() => onOpen('new')}>
      {t('options.watch.add')}
    </Button>
  );
  if (watches.length === 0) {
    return (
      <div class="card">
        <Empty icon="watch" title={t('options.watch.empty')} action={add}>
          {t('options.watch.empty.text')}
        </Empty>
      </div>
    );
  }
  return (
    <>
      <div class="opt-bar">{add}</div>
      {fault && <FaultBox fault={fault} />}
      <ul class="opt-list card">
        {watches.map((watch) => (
          <WatchRow
            key={watch.summary.id}
            watch={watch}
            onEdit={() => onOpen(watch.summary.id)}
            onPause={() => void pause.start(watch.summary.id, !watch.paused)}
            onDelete={() => setAsked(watch)}
          />
        ))}
      </ul>
      {asked && (
        <Dialog
          title={t('options.watch.delete')}
          closeLabel={t('options.watch.delete.no')}
          onClose={() => setAsked(undefined)}
          actions={
            <>
              <Button onClick={() => setAsked(undefined)}>{t('options.watch.delete.no')}</Button>
              <Button
                variant="danger"
                icon="trash"
                onClick={() => {
                  setAsked(undefined);
                  void remove.start(asked.summary.id);
                }}
              >
                {t('options.watch.delete.yes')}
              </Button>
            </>
          }
        >
          <p>{t('options.watch.delete.ask', { name: asked.summary.title })}</p>
        </Dialog>
      )}
    </>
  );
}

interface WatchRowProps {
  watch: WatchView;
  onEdit: () => void;
  onPause: () => void;
  onDelete: () => void;
}

function WatchRow({ watch, onEdit, onPause, onDelete }: WatchRowProps) {
  const { t } = useIntl();
  const name = watch.summary.title;
  const verb = watch.paused ? 'resume' : 'pause';
  return (
    <li class={watch.paused ? 'opt-row paused' : 'opt-row'}>
      <div class="opt-row-main">
        <h2 class="opt-row-title">
          {name} {watch.paused && <Badge>{t('options.watch.paused')}</Badge>}
          {isNoisy(watch.useful, watch.noise) && <Badge tone="bad">{t('options.watch.noisy.badge')}</Badge>}
        </h2>
        <p class="opt-row-query">
          <code>{watch.query}</code>
        </p>
        <p class="opt-row-facts">
          {watch.account && <span>{watch.account.title}</span>}
          <span>{t('options.watch.feedcount', { count: watch.feeds.length })}</span>
          <span class={watch.signals > 0 ? 'opt-lit' : undefined}>
            {watch.signals > 0
              ? t('options.watch.signals', { count: watch.signals })
              : t('options.watch.signals.none')}
          </span>
          {watch.useful + watch.noise > 0 && (
            <span>
              {t('options.watch.precision', { useful: watch.useful, rated: watch.useful + watch.noise })}
            </span>
          )}
        </p>
      </div>
      <div class="opt-row-actions">
        <Button small icon="edit" label={t('options.watch.edit.named', { name })} onClick={onEdit}>
          {t('options.watch.edit')}
        </Button>
        <Button small label={t(`options.watch.${verb}.named`, { name })} onClick={onPause}>
          {t(`options.watch.${verb}`)}
        </Button>
        <Button
          small
          variant="quiet"
          icon="trash"
          label={t('options.watch.delete.named', { name })}
          onClick={onDelete}
        />
      </div>
    </li>
  );
}
