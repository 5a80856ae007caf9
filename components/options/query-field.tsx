import { useRef } from 'preact/hooks';
import type { Fault } from '../../lib/fault/fault.ts';
import { Field } from '../ui/field.tsx';
import { useIntl } from '../ui/intl.tsx';

export interface QueryFieldProps {
  value: string;
  /** QUERY_SYNTAX: `position` is the offset of the problem, `reason` names it. */
  fault?: Fault;
  onInput: (value: string) => void;
}

const EXAMPLES = ['words', 'phrase', 'or', 'not', 'star', 'group', 'title', 'near'] as const;

/** The words of a watch; a mistake is shown under the very character. */
export function QueryField({ value, fault, onInput }: QueryFieldProps) {
  const { t, has } = useIntl();
  const input = useRef<HTMLInputElement>(null);
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
          <input
            {...control}
            ref={input}
            class="control opt-mono"
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={value}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
        )}
      </Field>
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
