import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translator, Values } from '../../lib/i18n/translator.ts';

/** What every view needs to write: wording, formats, and the moment that "2 hours ago" counts from. */
export interface IntlContext extends Translator {
  /** Milliseconds since 1970. */
  now: number;
  /** `3 hours ago`. */
  ago(at: string | number): string;
  /** A line that a kind of record wrote for every language, with its days and marks as this one writes them. */
  detail(line: string): string;
  /** The label of a kind of record; the name itself where a newer version sent one we do not know. */
  kindLabel(kind: string): string;
  fieldLabel(kind: string, field: string): string;
  choiceLabel(kind: string, field: string, value: string): string;
  /** Asks for the wording of faults where the page opened without it. */
  needFaults?: () => void;
}

const Context = createContext<IntlContext | undefined>(undefined);

/** Everything under it writes in this language. */
export const IntlProvider = Context.Provider;

/** The language of the page. Throws outside an IntlProvider: a fault of ours, met at the first render. */
export function useIntl(): IntlContext {
  const intl = useContext(Context);
  if (!intl) throw new Error('useIntl outside IntlProvider');
  return intl;
}

/** Binds a translator to a moment. */
export function createIntl(translator: Translator, now: number, needFaults?: () => void): IntlContext {
  const label = (key: string, otherwise: string, values?: Values) =>
    translator.has(key) ? translator.t(key, values) : otherwise;
  return {
    ...translator,
    now,
    ...(needFaults && { needFaults }),
    ago: (at) => translator.relative(at, now),
    detail: (line) =>
      line
        .replace(/(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])/g, (day) => translator.day(day, now))
        .replace(/(?<!\S)\d+\.\d+(?=\/\d+(?!\S))/g, (mark) => translator.number(Number(mark))),
    kindLabel: (kind) => label(`kind.${kind}`, kind),
    fieldLabel: (kind, field) => label(`field.${kind}.${field}`, field),
    choiceLabel: (kind, field, value) => label(`choice.${kind}.${field}.${value}`, value),
  };
}
