import type { PreviewItem } from '../../lib/app/app.ts';
import { useIntl } from '../ui/intl.tsx';

/** What is not kept because only the rep sees it, and by when the person must be told. */
export function PrivacyNotes({ item }: { item: Pick<PreviewItem, 'kind' | 'withheld' | 'informBy'> }) {
  const { t, fieldLabel, list, day, now } = useIntl();
  const withheld = item.withheld ?? [];
  if (withheld.length === 0 && !item.informBy) return null;
  return (
    <div class="privacy-notes">
      {withheld.length > 0 && (
        <p>{t('clip.withheld', { fields: list(withheld.map((field) => fieldLabel(item.kind, field))) })}</p>
      )}
      {item.informBy && <p>{t('clip.informBy', { date: day(item.informBy, now) })}</p>}
    </div>
  );
}
