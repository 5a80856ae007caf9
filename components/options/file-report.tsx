import type { ImportReport } from '../../lib/app/transfer-types.ts';
import { Button } from '../ui/button.tsx';
import { faultParts } from '../ui/fault-text.ts';
import { Icon } from '../ui/icon.tsx';
import { useIntl } from '../ui/intl.tsx';

const SHOWN = 50;

export interface FileReportProps {
  file: string;
  report: ImportReport;
  onClose: () => void;
}

/** What a file held, what was kept of it, and each row that needs a person. */
export function FileReport({ file, report, onClose }: FileReportProps) {
  const intl = useIntl();
  const { t } = intl;
  const problems = report.problems.slice(0, SHOWN);
  const more = report.problems.length - problems.length;
  return (
    <section class="opt-report" role="status">
      <header>
        <Icon name={report.problems.length > 0 ? 'warning' : 'check'} />
        <h3>{file}</h3>
        <Button small variant="quiet" icon="close" label={t('options.data.report.close')} onClick={onClose} />
      </header>
      <p class="opt-row-facts">
        <span>{t('options.data.report.rows', { count: report.rows })}</span>
        <span>{t('options.data.report.stored', { count: report.stored })}</span>
        {report.already > 0 && <span>{t('options.data.report.already', { count: report.already })}</span>}
        <span class={report.problems.length > 0 ? 'opt-bad' : 'opt-good'}>
          {report.problems.length > 0
            ? t('options.data.report.problems', { count: report.problems.length })
            : t('options.data.report.problems.none')}
        </span>
      </p>
      {problems.length > 0 && (
        <table class="opt-table">
          <thead>
            <tr>
              <th scope="col" class="number">
                {t('options.data.report.row')}
              </th>
              <th scope="col">{t('options.data.report.problem')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ row, fault }, index) => {
              const parts = faultParts(fault, intl);
              return (
                <tr key={index}>
                  <th scope="row" class="number">
                    {row}
                  </th>
                  <td>
                    {parts.what} <span class="opt-faint">{parts.do}</span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {more > 0 && <p class="opt-faint">{t('options.data.report.more', { count: more })}</p>}
    </section>
  );
}
