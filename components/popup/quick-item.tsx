import type { PreviewItem } from '../../lib/app/app.ts';
import { ItemStatus } from '../panel/item-status.tsx';
import { ValueText } from '../record/value-text.tsx';
import { Badge } from '../ui/badge.tsx';
import { Icon, iconFor } from '../ui/icon.tsx';
import { useIntl } from '../ui/intl.tsx';
import { mainFields } from './main-fields.ts';

export interface QuickItemProps {
  item: PreviewItem;
  /** Fields to show. */
  fields: number;
}

/** One subject of the page in a few lines: who, known or new, and what matters of it. */
export function QuickItem({ item, fields }: QuickItemProps) {
  const { t, fieldLabel } = useIntl();
  const shown = item.optedOut ? [] : mainFields(item, fields);
  const more = item.optedOut ? 0 : item.fields.length - shown.length;
  return (
    <article class="quick">
      <header class="subject-head">
        <span class="subject-kind">
          <Icon name={iconFor(item.kind)} />
        </span>
        <div class="subject-names">
          <h2>{item.title}</h2>
          <p class="subject-line">
            <ItemStatus item={item} fresh={false} />
          </p>
        </div>
      </header>
      {shown.length > 0 && (
        <dl class="quick-facts">
          {shown.map((read) => (
            <div class="quick-fact" key={read.field}>
              <dt>{fieldLabel(item.kind, read.field)}</dt>
              <dd>
                <span class="quick-value">
                  <ValueText kind={item.kind} field={read.field} value={read.value} />
                </span>
                {(read.effect === 'change' || read.effect === 'conflict') && (
                  <Badge tone={read.effect === 'conflict' ? 'beacon' : 'accent'}>
                    {t(`clip.effect.${read.effect}`)}
                  </Badge>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {more > 0 && fields > 0 && <p class="quick-more">{t('popup.moreFields', { count: more })}</p>}
    </article>
  );
}
