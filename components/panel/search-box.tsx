import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Summary } from '../../lib/dossier/dossier.ts';
import { Icon, iconFor } from '../ui/icon.tsx';
import { useIntl } from '../ui/intl.tsx';
import { Kbd } from '../ui/kbd.tsx';

export interface SearchBoxProps {
  query: string;
  /** Undefined while they are being looked for. */
  results: readonly Summary[] | undefined;
  onQuery: (query: string) => void;
  onOpen: (id: string) => void;
}

/** Longer queries cost time and find nothing more. */
const MAX_QUERY = 64;

/** Finds records as one types: `/` comes here, arrows choose, Enter opens, Esc clears (ARIA combobox). */
export function SearchBox({ query, results, onQuery, onOpen }: SearchBoxProps) {
  const { t, kindLabel, detail } = useIntl();
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const list = results ?? [];
  const active = list[Math.min(at, list.length - 1)];
  const open = query.trim() !== '';
  useEffect(() => setAt(0), [query]);
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, list.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter' && active) choose(active.id);
    else if (event.key === 'Escape' && query) onQuery('');
    else if (event.key === 'Escape') input.current?.blur();
    else return;
    event.preventDefault();
  };
  const choose = (record: string) => {
    onQuery('');
    input.current?.blur();
    onOpen(record);
  };
  return (
    <div class="search">
      <Icon name="search" />
      <input
        ref={input}
        id={`${id}-input`}
        class="search-input"
        type="text"
        role="combobox"
        data-search
        aria-label={t('search.label')}
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && active ? `${id}-${active.id}` : undefined}
        aria-keyshortcuts="/"
        placeholder={t('search.label')}
        autocomplete="off"
        spellcheck={false}
        maxLength={MAX_QUERY}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={keys}
      />
      <Kbd keys="/" />
      <div
        class="search-results"
        id={`${id}-list`}
        role="listbox"
        aria-label={t('search.results')}
        hidden={!open}
      >
        {list.map((summary) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above holds the focus and its keys
          <div
            key={summary.id}
            id={`${id}-${summary.id}`}
            class="search-result"
            role="option"
            tabIndex={-1}
            aria-selected={summary === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(summary.id)}
          >
            <Icon name={iconFor(summary.kind)} />
            <span class="row-main">
              <span class="row-title">{summary.title}</span>
              <span class="row-detail">{detail(summary.detail) || kindLabel(summary.kind)}</span>
            </span>
          </div>
        ))}
      </div>
      <div class={open && results && list.length === 0 ? 'search-none' : 'unseen'} role="status">
        {open && results ? t('search.found', { count: list.length }) : ''}
      </div>
    </div>
  );
}
