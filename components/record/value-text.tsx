import type { ComponentChildren } from 'preact';
import type { Json } from '../../lib/record/json.ts';
import type { FieldDefinition } from '../../lib/record/kind.ts';
import { kindOf } from '../../lib/record/kinds/index.ts';
import { type IntlContext, useIntl } from '../ui/intl.tsx';
import { SafeLink } from '../ui/safe-link.tsx';

export interface ValueTextProps {
  kind: string;
  field: string;
  value: Json;
  /** Names of the records that `ref` fields point to, by id. */
  names?: Readonly<Record<string, string>>;
  /** The record's own, for its amounts. */
  currency?: Json | undefined;
}

/** A field's value as people write it. */
export function ValueText({ kind, field, value, names = {}, currency }: ValueTextProps) {
  const intl = useIntl();
  const definition = kindOf(kind).fields[field];
  if (definition?.money && typeof value === 'number' && typeof currency === 'string')
    return <>{intl.money(value, currency)}</>;
  if (Array.isArray(value) && definition?.set) {
    return (
      <>
        {value.map((element, index) => (
          <span class="value-element" key={JSON.stringify(element)}>
            {index > 0 && ', '}
            {one(element, kind, field, definition, names, intl)}
          </span>
        ))}
      </>
    );
  }
  return <>{one(value, kind, field, definition, names, intl)}</>;
}

function one(
  value: Json,
  kind: string,
  field: string,
  definition: FieldDefinition | undefined,
  names: Readonly<Record<string, string>>,
  intl: IntlContext,
): ComponentChildren {
  if (value === null) return <span class="value-empty">{intl.t('common.none')}</span>;
  if (typeof value === 'boolean') return intl.t(value ? 'common.yes' : 'common.no');
  if (typeof value === 'number') return intl.number(value);
  if (Array.isArray(value) && value.length > 1 && value.every((item) => typeof item === 'object')) {
    const lines = value.map(dataText).filter(Boolean);
    const shown = lines.slice(0, LINES_SHOWN);
    return (
      <span class="value-lines">
        {shown.map((line, index) => (
          <span key={line}>
            {line}
            {index < lines.length - 1 && '; '}
          </span>
        ))}
        {lines.length > shown.length && <span>…</span>}
      </span>
    );
  }
  if (typeof value === 'object') return dataText(value);
  switch (definition?.type) {
    case 'url':
      return (
        <span class="value-url">
          <SafeLink href={value} title={value}>
            {shortUrl(value)}
          </SafeLink>
        </span>
      );
    case 'email':
      return <SafeLink href={`mailto:${value}`}>{value}</SafeLink>;
    case 'phone':
      return <SafeLink href={`tel:${value.replace(/[^\d+]/g, '')}`}>{value}</SafeLink>;
    case 'date':
      // Of a deadline the hour counts.
      return field === 'deadline' ? intl.dateTime(value) : intl.date(value);
    case 'choice':
      return intl.choiceLabel(kind, field, value);
    case 'country':
      return intl.country(value);
    case 'ref':
      return names[value] ?? intl.t('record.notHere');
    default:
      return field === 'language' ? intl.language(value) : value;
  }
}

/** Of a list of jobs or lots, what can be taken in at a glance. */
const LINES_SHOWN = 4;

/** An address without what every address has; on LinkedIn, what tells the page from others there. */
export function shortUrl(url: string): string {
  return url
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/^(?:[a-z]{2,3}\.)?linkedin\.com\/(?=.)/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '');
}

/** More of a nested value than this is no longer read. */
const DATA_SHOWN = 240;

/** What comes first in a job or a lot; a value that travelled has its names in any order. */
const FIRST = ['number', 'title', 'name', 'company', 'period'];
const rank = (name: string) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);

/** Any JSON in few words: the texts and numbers in it, what names it first, without addresses. */
export function dataText(value: Json): string {
  const text = wordsOf(value);
  return text.length > DATA_SHOWN ? `${text.slice(0, DATA_SHOWN).replace(/\s+\S*$/, '')} …` : text;
}

function wordsOf(value: Json): string {
  if (Array.isArray(value)) {
    const nested = value.some((item) => typeof item === 'object' && item !== null);
    return value
      .map(dataText)
      .filter(Boolean)
      .join(nested ? '; ' : ', ');
  }
  if (value !== null && typeof value === 'object') {
    return Object.entries(value)
      .sort(([a], [b]) => rank(a) - rank(b))
      .map(([, part]) => wordsOf(part))
      .filter(Boolean)
      .join(' · ');
  }
  return value === null || /^https?:\/\//.test(String(value)) ? '' : String(value);
}
