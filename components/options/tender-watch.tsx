import { useState } from 'preact/hooks';
import type { SourceOffer, WatchInput } from '../../lib/app/app.ts';
import type { Summary } from '../../lib/dossier/dossier.ts';
import type { Result } from '../../lib/fault/fault.ts';
import { Button } from '../ui/button.tsx';
import { FaultBox } from '../ui/fault-box.tsx';
import { TextField } from '../ui/field.tsx';
import { useIntl } from '../ui/intl.tsx';
import { Live } from '../ui/live.tsx';
import { useLatest } from '../ui/use-latest.ts';
import { useTask } from '../ui/use-task.ts';
import { Card } from './card.tsx';
import { readTopics, tenderQuery } from './tender-topics.ts';

export interface TenderWatchProps {
  /** The searches for tenders of these codes and words. */
  onPlan: (topics: { cpv: string[]; keywords: string[] }) => Promise<SourceOffer[]>;
  /** Called straight from the click, so that the hosts can be asked for. */
  onSave: (input: WatchInput) => Promise<Result<Summary>>;
}

/** Public tenders by CPV code and by word, whoever buys, as one watch. */
export function TenderWatch({ onPlan, onSave }: TenderWatchProps) {
  const { t, list } = useIntl();
  const [written, setWritten] = useState('');
  const save = useTask(onSave);
  const topics = readTopics(written);
  const some = topics.cpv.length + topics.keywords.length > 0;
  const offers = useLatest(() => (some ? onPlan(topics) : undefined), [written]);
  const asked = [...new Set(offers?.filter((one) => !one.allowed).map((one) => one.host))];
  const done = save.value && t('options.tenders.done', { name: save.value.title });
  return (
    <Card title={t('options.tenders.title')} lead={t('options.tenders.lead')}>
      <div class="opt-form">
        <TextField
          label={t('options.tenders.topics')}
          hint={t('options.tenders.topics.hint')}
          value={written}
          onInput={(next) => {
            save.clear();
            setWritten(next);
          }}
        />
        {asked.length > 0 && (
          <p class="field-hint">{t('options.account.permission', { hosts: list(asked) })}</p>
        )}
        <div class="opt-actions">
          <Button
            icon="watch"
            busy={save.busy}
            disabled={!some || !offers || done !== undefined}
            onClick={() =>
              void save.start({
                name: t('options.tenders.name', { topics: list([...topics.cpv, ...topics.keywords]) }),
                query: tenderQuery(topics),
                feeds: (offers ?? []).map((one) => one.address),
              })
            }
          >
            {t('options.tenders.follow')}
          </Button>
        </div>
        {done && <p class="opt-lit">{done}</p>}
        <Live message={done ?? ''} />
        {save.fault && <FaultBox fault={save.fault} />}
      </div>
    </Card>
  );
}
