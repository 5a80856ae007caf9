import { type ColumnMapping, missingGroups } from '../../lib/app/import/mapping.ts';
import { IMPORT_KINDS, type ImportKind } from '../../lib/app/import/names.ts';
import type { ImportPreview } from '../../lib/app/transfer-types.ts';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/field.tsx';
import { useIntl } from '../ui/intl.tsx';
import { ColumnsTable } from './columns-table.tsx';

export interface PreviewCardProps {
  file: string;
  preview: ImportPreview;
  mapping: ColumnMapping;
  onKind: (kind: ImportKind) => void;
  onMapping: (mapping: ColumnMapping) => void;
  onImport: () => void;
  onCancel: () => void;
}

/** What a file holds, before anything is kept: whom it is about, and what each column becomes. */
export function PreviewCard(props: PreviewCardProps) {
  const { file, preview, mapping, onKind } = props;
  const { t, fieldLabel } = useIntl();
  const { kind, header, rows, encoding } = preview;
  const cards = preview.mapping === undefined;
  const missing = cards ? [] : missingGroups(kind, mapping);
  return (
    <section class="imp-card card" aria-label={file}>
      <h2>{file}</h2>
      {cards ? (
        <CardsTable rows={rows} />
      ) : (
        <>
          <p class="imp-facts">
            <span>{t('import.columns', { count: header.length })}</span>
            <span>{t(`import.encoding.${encoding}`)}</span>
            <span>{t(preview.remembered ? 'import.remembered' : 'import.proposed')}</span>
          </p>
          <div class="imp-kind">
            <SelectField
              label={t('import.kind')}
              value={kind}
              options={IMPORT_KINDS.map((one) => ({ value: one, label: t(`import.kind.${one}`) }))}
              onChange={onKind}
            />
          </div>
          <ColumnsTable
            kind={kind}
            header={header}
            rows={rows}
            mapping={mapping}
            onMapping={props.onMapping}
          />
        </>
      )}
      {missing.length > 0 && (
        <p class="imp-bad" role="status">
          {t('import.missing', { fields: missing.map((field) => fieldLabel(kind, field)).join(', ') })}
        </p>
      )}
      <div class="imp-actions">
        <Button variant="primary" icon="check" disabled={missing.length > 0} onClick={props.onImport}>
          {t('import.do')}
        </Button>
        <Button onClick={props.onCancel}>{t('import.cancel')}</Button>
      </div>
    </section>
  );
}

function CardsTable({ rows }: { rows: readonly (readonly string[])[] }) {
  const { t } = useIntl();
  return (
    <table class="imp-table">
      <thead>
        <tr>
          <th scope="col">{t('import.card')}</th>
          <th scope="col">{t('import.card.detail')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, detail], at) => (
          <tr key={at}>
            <th scope="row">{name}</th>
            <td>{detail}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
