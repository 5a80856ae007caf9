import type { ColumnMapping } from '../../lib/app/import/mapping.ts';
import { fieldsOf, takesMany } from '../../lib/app/import/mapping.ts';
import { ID, type ImportKind } from '../../lib/app/import/names.ts';
import { SelectField } from '../ui/field.tsx';
import { useIntl } from '../ui/intl.tsx';

const LEFT_OUT = '';

export interface ColumnsTableProps {
  kind: ImportKind;
  header: readonly string[];
  rows: readonly (readonly string[])[];
  mapping: ColumnMapping;
  onMapping: (mapping: ColumnMapping) => void;
}

/** Each column of the file with its first values and what it becomes; a field that was taken is let go elsewhere. */
export function ColumnsTable({ kind, header, rows, mapping, onMapping }: ColumnsTableProps) {
  const { t, fieldLabel } = useIntl();
  const label = (field: string) => (field === ID ? t('import.field.id') : fieldLabel(kind, field));
  const options = [
    { value: LEFT_OUT, label: t('import.leave') },
    ...fieldsOf(kind).map((field) => ({ value: field, label: label(field) })),
  ];
  const choose = (at: number, field: string) =>
    onMapping(
      mapping.map((one, index) => {
        if (index === at) return field || null;
        return one === field && !takesMany(kind, field) ? null : one;
      }),
    );
  return (
    <div class="imp-scroll">
      <table class="imp-table">
        <thead>
          <tr>
            <th scope="col">{t('import.column')}</th>
            <th scope="col">{t('import.samples')}</th>
            <th scope="col">{t('import.field')}</th>
          </tr>
        </thead>
        <tbody>
          {header.map((name, at) => {
            const column = name || t('import.unnamed', { number: at + 1 });
            const values = rows.map((row) => row[at] ?? '').filter(Boolean);
            const samples = values.slice(0, 3).join(' · ');
            return (
              <tr key={at} class={mapping[at] ? undefined : 'out'}>
                <th scope="row">{column}</th>
                <td class="imp-sample" title={samples}>
                  {samples}
                </td>
                <td>
                  <SelectField
                    label={t('import.field.of', { column })}
                    labelUnseen
                    value={mapping[at] ?? LEFT_OUT}
                    options={options}
                    onChange={(field) => choose(at, field)}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
