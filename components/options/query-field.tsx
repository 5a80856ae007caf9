import { useRef, useState } from 'preact/hooks';
import type { Summary } from '../../lib/dossier/dossier.ts';
import type { Fault } from '../../lib/fault/fault.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { useIntl } from '../ui/intl.tsx';
import { useLatest } from '../ui/use-latest.ts';
import { QueryBuilder } from './query-builder.tsx';
import { coloured, quoted, wordAt } from './query-colours.ts';

export interface QueryFieldProps {
  value: string;
  /** QUERY_SYNTAX: `position` is the offset of the problem, `reason` names it. */
  fault?: Fault;
  onInput: (value: string) => void;
  /** Accounts of that name, to complete it. */
  onSearch: (query: string) => Promise<Summary[]>;
}

const EXAMPLES = ['words', 'phrase', 'or', 'not', 'star', 'group', 'title', 'near'] as const;

/** The words of a watch; a mistake is shown under the very character. */
export function QueryField({ value, fault, onInput, onSearch }: QueryFieldProps) {
  const { t, has } = useIntl();
  const input = useRef<HTMLInputElement>(null);
  const [caret, setCaret] = useState<number>();
  const [scrolled, setScrolled] = useState(0);
  const word = caret === undefined ? undefined : wordAt(value, caret);
  const found = useLatest(() => (word ? onSearch(word.word) : undefined), [word?.word]);
  const accounts = (word && found?.filter((one) => quoted(one.title) !== word.word).slice(0, 4)) ?? [];
  const complete = (name: string) => {
    if (!word) return;
    onInput(value.slice(0, word.from) + quoted(name) + value.slice(word.to));
    setCaret(undefined);
    input.current?.focus();
  };
  const at = pointed(value, fault);
  const reason = `options.watch.query.reason.${fault?.values?.reason ?? ''}`;
  return (
    <div class="opt-query">
      <Field
        label={t('options.watch.query')}
        hint={t('options.watch.query.hint')}
        error={
          at && (
            <>
              <span class="opt-pointer" aria-hidden="true">
                <span>{at.before}</span>
                <mark>{at.at}</mark>
                <span>{at.after}</span>
              </span>
              <button
                type="button"
                class="opt-goto"
                onClick={() => {
                  input.current?.focus();
                  input.current?.setSelectionRange(at.position, at.position + 1);
                }}
              >
                {t('options.watch.query.at', { position: at.position + 1 })}
              </button>{' '}
              {has(reason) ? t(reason) : t('error.QUERY_SYNTAX.do')}
            </>
          )
        }
      >
        {(control) => (
          <div class="opt-coloured">
            <div class="control" aria-hidden="true">
              <span style={{ transform: `translateX(${-scrolled}px)` }}>
                {coloured(value).map((piece, index) => (
                  <span key={index} class={piece.as && `q-${piece.as}`}>
                    {piece.text}
                  </span>
                ))}
              </span>
            </div>
            <input
              {...control}
              ref={input}
              class="control opt-mono"
              type="text"
              autocomplete="off"
              spellcheck={false}
              value={value}
              onScroll={(event) => setScrolled(event.currentTarget.scrollLeft)}
              onInput={(event) => {
                const { value: typed, selectionStart } = event.currentTarget;
                setCaret(selectionStart ?? typed.length);
                onInput(typed);
              }}
            />
          </div>
        )}
      </Field>
      {accounts.length > 0 && (
        <div class="opt-known">
          <span class="field-hint">{t('options.watch.query.accounts')}</span>
          {accounts.map((one) => (
            <Button key={one.id} small icon="account" onClick={() => complete(one.title)}>
              {one.title}
            </Button>
          ))}
        </div>
      )}
      <details class="opt-help">
        <summary>{t('options.build')}</summary>
        <QueryBuilder query={value} onInput={onInput} />
      </details>
      <details class="opt-help">
        <summary>{t('options.watch.query.help')}</summary>
        <dl>
          {EXAMPLES.map((name) => (
            <div key={name}>
              <dt>
                <code>{t(`options.watch.query.example.${name}`)}</code>
              </dt>
              <dd>{t(`options.watch.query.help.${name}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}

/** The query cut in three around the character that a fault points at; one past the end shows as a space. */
export function pointed(
  value: string,
  fault: Fault | undefined,
): { before: string; at: string; after: string; position: number } | undefined {
  if (!fault) return undefined;
  const position = Math.max(0, Math.min(value.length, Number(fault.values?.position ?? 0) || 0));
  const [character = '\u00a0'] = value.slice(position);
  const shown = character.trim() === '' ? '\u00a0' : character;
  return {
    // Far from the start, only the neighbourhood is shown.
    before: position > 40 ? `…${value.slice(position - 39, position)}` : value.slice(0, position),
    at: shown,
    after: value.slice(position + character.length, position + 40),
    position,
  };
}
