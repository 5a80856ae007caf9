import { useEffect, useRef, useState } from 'preact/hooks';
import type { Summary } from '../../lib/dossier/dossier.ts';
import { Combobox } from '../ui/combobox.tsx';
import { iconFor } from '../ui/icon.tsx';
import { useIntl } from '../ui/intl.tsx';
import { useLatest } from '../ui/use-latest.ts';

export interface SearchProps {
  /** Words to begin with, as the address gives them. */
  asked?: string | undefined;
  onSearch: (query: string) => Promise<Summary[]>;
  onOpen: (id: string) => void;
}

/** Longer queries find nothing more and cost seconds. */
const MAX_QUERY = 64;

/** Finds any record; `/` brings the focus here from anywhere on the page. */
export function Search({ asked: first, onSearch, onOpen }: SearchProps) {
  const { t, kindLabel, detail: written } = useIntl();
  const box = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const asked = query.trim().slice(0, MAX_QUERY);
  const found = useLatest(() => (asked ? onSearch(asked) : undefined), [asked]);
  useEffect(() => {
    if (!first) return;
    setQuery(first);
    box.current?.querySelector('input')?.focus();
  }, [first]);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || writes(event.target)) return;
      event.preventDefault();
      box.current?.querySelector('input')?.focus();
    };
    addEventListener('keydown', focus);
    return () => removeEventListener('keydown', focus);
  }, []);
  return (
    <div class="dash-search" ref={box}>
      <Combobox
        label={t('dashboard.search.label')}
        labelUnseen
        placeholder={t('dashboard.search')}
        shortcut="/"
        value={query}
        onInput={setQuery}
        none={t('dashboard.search.none')}
        options={found?.map((one) => ({
          id: one.id,
          label: one.title,
          detail: [kindLabel(one.kind), written(one.detail)].filter(Boolean).join(' · '),
          icon: iconFor(one.kind),
        }))}
        onChoose={({ id }) => {
          setQuery('');
          onOpen(id);
        }}
      />
    </div>
  );
}

/** True where a key is a letter to be written, not a command. */
function writes(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}
