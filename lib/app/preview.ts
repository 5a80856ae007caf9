import type { Capture, Draft } from '../capture/capture.ts';
import { informBy } from '../dossier/inform.ts';
import { summarise } from '../dossier/summary.ts';
import { addMonths, DAY_MS, isoDay } from '../record/day.ts';
import { comparable, type GoldenRecord } from '../record/fold.ts';
import type { Json } from '../record/json.ts';
import { type FieldDefinition, readerOf } from '../record/kind.ts';
import { kindOf } from '../record/kinds/index.ts';
import { rankOf } from '../record/survivorship.ts';
import type { Store } from '../store/port.ts';
import type { Preview, PreviewField, PreviewItem } from './app.ts';
import { identify, type Known } from './identify.ts';
import { mentionsIn } from './mentions.ts';
import { moveIn } from './move-in.ts';
import { isOptedOut, type OptOutList } from './opt-out.ts';

/** Sets a capture beside what is known. */
export async function previewOf(
  store: Store,
  capture: Capture,
  optOuts: OptOutList,
  at: number,
  tabId?: number,
): Promise<Preview> {
  const items = await Promise.all(
    capture.drafts.map(async (draft) => {
      const mentions = await mentionsIn(store, capture, draft);
      const known = await identify(store, draft.kind, draft.fields);
      const moved = known && (await moveIn(store, known.record, draft.fields));
      return {
        ...item(draft, known, optOuts, at),
        ...(mentions.length > 0 && { mentions }),
        ...(moved && { moved }),
      };
    }),
  );
  return { capture, items, at, ...(tabId !== undefined && { tabId }) };
}

function item(draft: Draft, known: Known | undefined, optOuts: OptOutList, at: number): PreviewItem {
  const kind = kindOf(draft.kind);
  const withheld = withheldOf(draft);
  const inform = draft.kind === 'person' ? informDate(known?.record, at) : undefined;
  return {
    kind: draft.kind,
    title: kind.title(readerOf(draft.fields)),
    fields: Object.entries(draft.fields)
      .filter(([field]) => !withheld.includes(field))
      .map(([field, value]) =>
        previewField(field, value, draft.evidence[field], known?.record, kind.fields[field]),
      ),
    ...(known && { known: { summary: summarise(known.record), key: known.key } }),
    optedOut: draft.kind === 'person' && isOptedOut(readerOf(draft.fields), optOuts),
    ...(withheld.length > 0 && { withheld }),
    ...(inform && { informBy: inform }),
  };
}

/** Contact details of a draft that only the signed-in member sees: no value of theirs is ever kept. */
export function withheldOf(draft: Draft): string[] {
  return Object.entries(draft.visibility ?? {})
    .filter(([, who]) => who === 'member')
    .map(([field]) => field);
}

/** When a person is to be told: by what is known of them, or a month from now (GDPR art. 14(3)). */
function informDate(record: GoldenRecord | undefined, at: number): string | undefined {
  return record ? informBy(record) : isoDay(addMonths(Math.floor(at / DAY_MS), 1));
}

/** What saving a page's value would do to the record. */
export function previewField(
  field: string,
  value: Json,
  evidence: string | undefined,
  record: GoldenRecord | undefined,
  definition: FieldDefinition | undefined,
): PreviewField {
  const said = { field, value, ...(evidence && { evidence }) };
  if (definition?.set) {
    const held = new Set(record?.sets[field]?.map((element) => comparable(element.value, definition)));
    const elements = Array.isArray(value) ? value : [value];
    const fresh = elements.some((element) => !held.has(comparable(element, definition)));
    return { ...said, effect: fresh ? (held.size > 0 ? 'add' : 'new') : 'same' };
  }
  const now = record?.fields[field];
  if (!now || now.value === null) return { ...said, effect: 'new' };
  if (comparable(now.value, definition) === comparable(value, definition))
    return { ...said, effect: 'same', now };
  const outranked = rankOf(now.from.source.type, definition) > rankOf('page', definition);
  return { ...said, effect: outranked ? 'conflict' : 'change', now };
}
