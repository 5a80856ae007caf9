import type { Json } from '../../lib/record/json.ts';
import { domainKey, emailKey } from '../../lib/record/keys.ts';
import type { FieldDefinition } from '../../lib/record/kind.ts';

/** True for a field that a person can correct as text. */
export function isEditable(definition: FieldDefinition | undefined): boolean {
  return (
    definition !== undefined &&
    definition.type !== 'data' &&
    definition.type !== 'ref' &&
    !definition.internal
  );
}

/** A value as the text of its editor: one element a line for a set. */
export function toEditText(value: Json | undefined, definition: FieldDefinition | undefined): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map((item) => toEditText(item, definition)).join('\n');
  if (definition?.type === 'date') return String(value).slice(0, 10);
  return typeof value === 'object' ? '' : String(value);
}

export type Edited = { ok: true; value: Json } | { ok: false };

/** What a person typed, as the field's value; empty text is "known to be empty" (null, or no element). */
export function fromEditText(text: string, definition: FieldDefinition | undefined): Edited {
  if (!definition?.set) return readOne(text, definition);
  const elements = text.split('\n').filter((line) => line.trim());
  const read = elements.map((line) => readOne(line, definition));
  const values = read.flatMap((one) => (one.ok && one.value !== null ? [one.value] : []));
  return values.length === elements.length ? { ok: true, value: values } : { ok: false };
}

function readOne(typed: string, definition: FieldDefinition | undefined): Edited {
  const text = typed.trim();
  if (!text) return { ok: true, value: null };
  switch (definition?.type) {
    case 'number':
    case 'money': {
      const number = Number(text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'));
      return Number.isFinite(number) ? { ok: true, value: number } : { ok: false };
    }
    case 'email':
      return emailKey(text) ? { ok: true, value: text } : { ok: false };
    case 'url':
      return readUrl(text);
    case 'date':
      return /^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(Date.parse(text))
        ? { ok: true, value: text }
        : { ok: false };
    case 'phone':
      return /\d{3}/.test(text.replace(/\D/g, '')) ? { ok: true, value: text } : { ok: false };
    case 'country':
      return /^[a-z]{2}$/i.test(text) ? { ok: true, value: text.toUpperCase() } : { ok: false };
    case 'choice':
      return definition.choices?.includes(text) ? { ok: true, value: text } : { ok: false };
    case 'flag':
      return { ok: true, value: text === 'true' };
    default:
      return { ok: true, value: text };
  }
}

/** An address, with https:// put before a bare domain. */
function readUrl(text: string): Edited {
  const url = URL.parse(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  return url && /^https?:$/.test(url.protocol) && domainKey(url.hostname)
    ? { ok: true, value: url.href }
    : { ok: false };
}
