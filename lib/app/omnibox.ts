import type { Summary } from '../dossier/dossier.ts';
import { isId } from '../record/id.ts';

/** A line under the address bar; `content` is what comes back when it is chosen. */
export interface Suggestion {
  content: string;
  description: string;
}

/** Lines that the address bar shows at most, its own first one aside. */
export const SUGGESTIONS = 6;

const RECORD = 'record/';

/**
 * Found records as lines of the address bar. Chromium reads descriptions as XML (`markup`) and drops every line if
 * one of them is none; Firefox shows them as they are.
 */
export function suggestionsFor(found: readonly Summary[], markup: boolean): Suggestion[] {
  return found.slice(0, SUGGESTIONS).map(({ id, title, detail }) => {
    const [name, more] = [title, detail].map((text) => (markup ? escaped(text) : plain(text)));
    const rest = more ? ` · ${more}` : '';
    return {
      content: RECORD + id,
      description: markup ? `<match>${name}</match><dim>${rest}</dim>` : `${name}${rest}`,
    };
  });
}

/** Where what was entered leads in the dashboard: a record that was chosen, else the search for the words typed. */
export function placeOf(entered: string): string {
  const id = entered.startsWith(RECORD) ? entered.slice(RECORD.length) : '';
  if (isId(id)) return `#${RECORD}${id}`;
  const query = entered.trim();
  return query ? `#search/${encodeURIComponent(query.toWellFormed())}` : '';
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function escaped(text: string): string {
  return plain(text).replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
}

/** Without what no XML may hold (XML 1.0, section 2.2): control characters and halves of letters. */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\uFFFE\uFFFF]+/gu, ' ')
    .trim();
}
