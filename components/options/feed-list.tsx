import { useState } from 'preact/hooks';
import type { Summary } from '../../lib/dossier/dossier.ts';
import type { Result } from '../../lib/fault/fault.ts';
import { Button } from '../ui/button.tsx';
import { FaultBox } from '../ui/fault-box.tsx';
import { TextField } from '../ui/field.tsx';
import { useIntl } from '../ui/intl.tsx';
import { Live } from '../ui/live.tsx';
import { useTask } from '../ui/use-task.ts';
import { Card } from './card.tsx';
import { FileButton } from './file-button.tsx';

export interface FeedListProps {
  onExport: () => Promise<void>;
  onImport: (file: File, query: string) => Promise<Result<{ watch: Summary; feeds: string[] }>>;
}

/** Feeds out to other readers and in from them, as OPML. */
export function FeedList({ onExport, onImport }: FeedListProps) {
  const { t } = useIntl();
  const [query, setQuery] = useState('');
  const imported = useTask(onImport);
  const done =
    imported.value &&
    t('options.opml.done', { count: imported.value.feeds.length, name: imported.value.watch.title });
  return (
    <Card title={t('options.opml.title')} lead={t('options.opml.lead')}>
      <div class="opt-form">
        <TextField
          label={t('options.opml.query')}
          hint={t('options.opml.query.hint')}
          value={query}
          onInput={setQuery}
        />
        <div class="opt-actions">
          <FileButton
            accept=".opml,.xml,text/xml,text/x-opml"
            busy={imported.busy}
            disabled={query.trim() === ''}
            onFile={(file) => void imported.start(file, query.trim())}
          >
            {t('options.opml.import')}
          </FileButton>
          <Button onClick={() => void onExport()}>{t('options.opml.export')}</Button>
        </div>
        {done && <p class="opt-lit">{done}</p>}
        <Live message={done ?? ''} />
        {imported.fault && <FaultBox fault={imported.fault} />}
      </div>
    </Card>
  );
}
