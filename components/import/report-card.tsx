import type { ImportReport } from '../../lib/app/transfer-types.ts';
import { faultParts } from '../ui/fault-text.ts';
import { useIntl } from '../ui/intl.tsx';

const SHOWN = 100;

/** What a file held, what was kept of it, and each row that needs a person. */
export function ReportCard({ file, report }: { file: string; report: ImportReport }) {
  const intl = useIntl();
  const { t } = intl;
  const all = report.problems.length + (report.more ?? 0);
  const shown = report.problems.slice(0, SHOWN);
  return (
    <section class="imp-card card" role="status">
      <h2>{t(report.stopped ? 'import.stopped' : 'import.done', { file })}</h2>
      {report.stopped && <p>{t('import.stopped.text')}</p>}
      <p class="imp-facts">
        <span>{t('import.rows', { count: report.rows })}</span>
        <span>{t('import.stored', { count: report.stored })}</span>
        {report.already > 0 && <span>{t('import.already', { count: report.already })}</span>}
        <span class={all > 0 ? 'imp-bad' : 'imp-good'}>
          {all > 0 ? t('import.problems', { count: all }) : t('import.problems.none')}
        </span>
      </p>
      {shown.length > 0 && (
        <div class="imp-problems">
          <table class="imp-table">
            <thead>
              <tr>
                <th scope="col" class="number">
                  {t('import.row')}
                </th>
                <th scope="col">{t('import.problem')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ row, fault }, at) => {
                const parts = faultParts(fault, intl);
                return (
                  <tr key={at}>
                    <th scope="row" class="number">
                      {row}
                    </th>
                    <td>
                      {parts.what} <span class="imp-faint">{parts.do}</span>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {all > shown.length && <p class="imp-faint">{t('import.more', { count: all - shown.length })}</p>}
    </section>
  );
}
