import { useState } from 'preact/hooks';
import type { OutboxRow } from '../../lib/store/port.ts';
import { Button } from '../ui/button.tsx';
import { useIntl } from '../ui/intl.tsx';
import { refusedFile, refusedOf, titleOfObservation } from './refused-rows.ts';
import type { TeamProps } from './team.tsx';

const SHOWN = 100;
/** More than a device writes before somebody looks. */
const ALL = 1_000_000;

interface RefusedProps extends Pick<TeamProps, 'onOutbox' | 'onFile'> {
  count: number;
}

/** What the server did not take, with its reasons; it can be carried away as a file. */
export function Refused({ count, onOutbox, onFile }: RefusedProps) {
  const { t, kindLabel, dateTime, has } = useIntl();
  const [rows, setRows] = useState<OutboxRow[]>();
  const all = async () => refusedOf(await onOutbox(ALL));
  const reasonOf = (row: OutboxRow) => {
    const key = `options.team.reason.${row.refused}`;
    return has(key) ? t(key) : (row.refused ?? '');
  };
  return (
    <div class="opt-refused">
      <div class="opt-actions">
        {!rows && (
          <Button small onClick={async () => setRows(await all())}>
            {t('options.team.refused.show')}
          </Button>
        )}
        <Button
          small
          icon="clip"
          onClick={async () => onFile('vigie-refused.jsonl', refusedFile(await all()))}
        >
          {t('options.team.refused.export')}
        </Button>
      </div>
      {rows && (
        <>
          <table class="opt-table">
            <thead>
              <tr>
                <th scope="col">{t('options.team.refused.what')}</th>
                <th scope="col">{t('options.team.refused.when')}</th>
                <th scope="col">{t('options.team.refused.why')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, SHOWN).map((row) => (
                <tr key={row.id}>
                  <td>
                    <span class="opt-faint">{kindLabel(row.observation.kind)}</span>{' '}
                    {titleOfObservation(row.observation)}
                  </td>
                  <td>{dateTime(row.observation.seenAt)}</td>
                  <td>{reasonOf(row)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {count > SHOWN && <p class="opt-faint">{t('options.team.refused.more', { count: SHOWN })}</p>}
        </>
      )}
    </div>
  );
}
