import type { ImportView } from '../../lib/app/transfer-types.ts';
import { Button } from '../ui/button.tsx';
import { useIntl } from '../ui/intl.tsx';

export interface ImportListProps {
  imports: readonly ImportView[];
  authorOf: (by: string) => string;
  busy: boolean;
  onUndo: (one: ImportView) => void;
}

/** Every file that was brought in, newest first; each can be taken back, later too. */
export function ImportList({ imports, authorOf, busy, onUndo }: ImportListProps) {
  const { t, date, number, choiceLabel } = useIntl();
  return (
    <section class="imp-card card" aria-labelledby="imp-list">
      <h2 id="imp-list">{t('import.list')}</h2>
      {imports.length === 0 ? (
        <p class="imp-faint">{t('import.list.none')}</p>
      ) : (
        <div class="imp-scroll">
          <table class="imp-table">
            <thead>
              <tr>
                <th scope="col">{t('import.list.file')}</th>
                <th scope="col">{t('import.list.date')}</th>
                <th scope="col">{t('import.list.by')}</th>
                <th scope="col">{t('import.list.state')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {imports.map((one) => (
                <tr key={one.id}>
                  <th scope="row">{one.file}</th>
                  <td>{date(one.at)}</td>
                  <td>{authorOf(one.by)}</td>
                  <td>
                    {choiceLabel('import', 'state', one.state)}
                    {one.stored > 0 && (
                      <span class="imp-faint">
                        {' '}
                        · {t('import.stored', { count: one.stored })} / {number(one.rows)}
                      </span>
                    )}
                  </td>
                  <td>
                    {one.state !== 'undone' && (
                      <Button
                        small
                        variant="quiet"
                        icon="undo"
                        label={t('import.list.undo.of', { file: one.file })}
                        disabled={busy}
                        onClick={() => onUndo(one)}
                      />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
