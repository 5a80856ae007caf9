import type { PreviewField, PreviewItem } from '../../lib/app/app.ts';
import { kindOf } from '../../lib/record/kinds/index.ts';

const TELLING: Record<PreviewField['effect'], number> = { conflict: 0, change: 1, add: 2, new: 3, same: 4 };

/** Fields that say again what the title says, or that are a part of another one. */
const WITH_TITLE = ['fullName', 'firstName', 'lastName', 'name', 'title'];

/** The few fields worth a glance: those that change something first, then in the kind's own order. */
export function mainFields(item: PreviewItem, limit: number): PreviewField[] {
  const order = Object.keys(kindOf(item.kind).fields);
  return item.fields
    .filter(
      (read) =>
        !(WITH_TITLE.includes(read.field) && String(read.value) === item.title) &&
        !(item.kind === 'person' && ['firstName', 'lastName'].includes(read.field)) &&
        typeof (Array.isArray(read.value) ? read.value[0] : read.value) !== 'object',
    )
    .sort((a, b) => TELLING[a.effect] - TELLING[b.effect] || order.indexOf(a.field) - order.indexOf(b.field))
    .slice(0, limit);
}
