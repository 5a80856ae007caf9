import { isEmail, phoneNumber } from '../../capture/contacts.ts';
import { isId } from '../../record/id.ts';
import { isJson, type Json } from '../../record/json.ts';
import { domainKey, sirenKey } from '../../record/keys.ts';
import type { FieldDefinition, Fields } from '../../record/kind.ts';
import { kindOf } from '../../record/kinds/index.ts';
import { amountOf } from '../csv/amount.ts';
import { dateOf } from '../csv/date.ts';
import { countryOf } from './country.ts';
import { unguarded } from './formula.ts';
import { splitList } from './list-cell.ts';
import type { ColumnMapping } from './mapping.ts';
import { ID, type ImportKind } from './names.ts';

/** Why a cell was left out, the rest of its row kept. */
export type Misfit =
  | 'not-an-email'
  | 'not-a-phone'
  | 'not-an-address'
  | 'not-a-date'
  | 'not-a-number'
  | 'not-a-country'
  | 'not-a-choice'
  | 'not-an-id'
  | 'not-a-siren'
  | 'too-long';

export interface RowCells {
  fields: Fields;
  /** The record that the row says it is, in an export of ours. */
  id?: string;
  misfits: { field: string; column: number; value: string; problem: Misfit }[];
}

const MAX_TEXT = 500;
const MAX_LONG_TEXT = 20_000;
const MAX_DATA = 50_000;

type Read = { value: Json } | { problem: Misfit };

/** What the cells of one row say of a record of that kind; an empty cell says nothing. */
export function readRow(kind: ImportKind, cells: readonly string[], mapping: ColumnMapping): RowCells {
  const definitions = kindOf(kind).fields;
  const row: RowCells = { fields: {}, misfits: [] };
  for (const [column, field] of mapping.entries()) {
    const text = field ? cleaned(cells[column] ?? '') : '';
    if (!field || text === '') continue;
    const misfit = (value: string, problem: Misfit) => row.misfits.push({ field, column, value, problem });
    if (field === ID) {
      if (isId(text.toLowerCase())) row.id = text.toLowerCase();
      else misfit(text, 'not-an-id');
      continue;
    }
    const definition = definitions[field];
    if (!definition) continue;
    for (const part of definition.set ? partsOf(text, definition) : [text]) {
      const read = readValue(part, field, definition);
      if ('problem' in read) misfit(part, read.problem);
      else if (definition.set) row.fields[field] = joined(row.fields[field], read.value);
      else row.fields[field] = read.value;
    }
  }
  if (kind === 'person') nameWhole(row.fields);
  return row;
}

/** Control characters have no place in a value; a guard against formulas comes off. */
function cleaned(cell: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return unguarded(cell.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')).trim();
}

function partsOf(text: string, { type }: FieldDefinition): string[] {
  return type === 'email' ? text.split(/[\s;,|]+/).filter(Boolean) : splitList(text);
}

function joined(held: Json | undefined, value: Json): Json[] {
  const list = Array.isArray(held) ? held : [];
  return list.includes(value) ? list : [...list, value];
}

function readValue(text: string, field: string, definition: FieldDefinition): Read {
  const or = (value: Json | undefined | '', problem: Misfit): Read =>
    value === undefined || value === '' ? { problem } : { value };
  switch (definition.type) {
    case 'email': {
      const bare = text.replace(/^mailto:/i, '');
      return or(isEmail(bare) ? bare : '', 'not-an-email');
    }
    case 'phone':
      return or(phoneNumber(text) || localPhone(text), 'not-a-phone');
    case 'url':
      return or(addressOf(text), 'not-an-address');
    case 'date':
      return or(
        /T\d\d:/.test(text) && !Number.isNaN(Date.parse(text)) ? text : dateOf(text, 'day-first'),
        'not-a-date',
      );
    case 'number':
    case 'money':
      return or(amountOf(text)?.amount, 'not-a-number');
    case 'country':
      return or(countryOf(text), 'not-a-country');
    case 'choice':
      return or(choiceOf(text, definition), 'not-a-choice');
    case 'flag':
      return { value: /^(1|x|yes|oui|true|vrai)$/i.test(text) };
    case 'ref':
      return or(/([0-9a-f]{8}-[0-9a-f-]{27})>?$/.exec(text)?.[1], 'not-an-id');
    case 'data':
      return text.length > MAX_DATA ? { problem: 'too-long' } : { value: dataOf(text) };
    default:
      return textOf(text, field, definition);
  }
}

function textOf(text: string, field: string, { type }: FieldDefinition): Read {
  if (text.length > (type === 'long-text' ? MAX_LONG_TEXT : MAX_TEXT)) return { problem: 'too-long' };
  if ((field === 'siren' || field === 'siret') && !sirenKey(text)) return { problem: 'not-a-siren' };
  if (field === 'domain') {
    const domain = domainKey(text);
    return domain ? { value: domain } : { problem: 'not-an-address' };
  }
  return { value: text.normalize('NFC') };
}

/** A number that is only right within its country is kept as written: nobody says which country that is. */
function localPhone(text: string): string {
  const plain = text.replace(/\s+/g, ' ');
  return /^[\d\s.()/+-]{6,25}(?: ?(?:ext|x|poste)\.? ?\d{1,6})?$/i.test(plain) &&
    (plain.match(/\d/g)?.length ?? 0) >= 6
    ? plain
    : '';
}

function addressOf(text: string): string {
  if (text.length > 2000 || /\s/.test(text)) return '';
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  return url && /^https?:$/.test(url.protocol) && domainKey(url.hostname) && !url.username ? url.href : '';
}

/** The words that other tools use for the same stages (HubSpot's life cycle, Salesforce's lead status), and French. */
const SAME_CHOICE: Record<string, string> = {
  lead: 'new',
  open: 'new',
  nouveau: 'new',
  contacte: 'contacted',
  working: 'contacted',
  'open not contacted': 'new',
  'working contacted': 'contacted',
  marketingqualifiedlead: 'qualified',
  salesqualifiedlead: 'qualified',
  'marketing qualified lead': 'qualified',
  'sales qualified lead': 'qualified',
  qualifie: 'qualified',
  opportunite: 'opportunity',
  client: 'customer',
  perdu: 'lost',
  unqualified: 'lost',
  cible: 'target',
  prospect: 'target',
  engage: 'engaged',
  decideur: 'decision-maker',
};

function choiceOf(text: string, { choices = [] }: FieldDefinition): string | undefined {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
  const wanted = [plain, SAME_CHOICE[plain]];
  return choices.find((choice) => wanted.includes(choice) || wanted.includes(choice.replaceAll('-', ' ')));
}

function dataOf(text: string): Json {
  if (!/^[[{"]/.test(text)) return text;
  try {
    const value: unknown = JSON.parse(text);
    return isJson(value) ? value : text;
  } catch {
    return text;
  }
}

function nameWhole(fields: Fields): void {
  const { firstName, lastName, fullName } = fields;
  if (typeof fullName === 'string' || (!firstName && !lastName)) return;
  fields.fullName = [firstName, lastName].filter((part) => typeof part === 'string').join(' ');
}
