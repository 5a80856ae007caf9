import type { PreviewItem as Item } from '../../lib/app/app.ts';
import { readerOf } from '../../lib/record/kind.ts';
import { kindOf } from '../../lib/record/kinds/index.ts';
import { Badge } from '../ui/badge.tsx';
import { useIntl } from '../ui/intl.tsx';

/** New, or known since when and by what. */
export function ItemStatus({ item, fresh }: { item: Item; fresh: boolean }) {
  const { t, has, day, now, detail: written } = useIntl();
  if (item.optedOut) return <Badge tone="bad">{t('clip.optedOut')}</Badge>;
  if (!item.known || fresh) {
    const detail = kindOf(item.kind).detail(
      readerOf(Object.fromEntries(item.fields.map((read) => [read.field, read.value]))),
    );
    return (
      <>
        <Badge tone="good">
          {has(`clip.new.${item.kind}`) ? t(`clip.new.${item.kind}`) : t('clip.new.other')}
        </Badge>
        {detail && <span class="subject-detail">{written(detail)}</span>}
      </>
    );
  }
  const key = item.known.key.split(':')[0] ?? '';
  return (
    <>
      <Badge tone={key === 'name' ? 'beacon' : 'accent'}>
        {t(key === 'name' ? 'clip.likely' : 'clip.known')}
      </Badge>
      <span class="subject-detail">
        {item.known.summary.title !== item.title && `${item.known.summary.title} · `}
        {t('clip.seen', { date: day(item.known.summary.lastSeenAt, now) })}
      </span>
    </>
  );
}
