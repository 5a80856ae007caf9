import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Summary } from '../../lib/dossier/dossier.ts';
import { Button } from '../ui/button.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { useIntl } from '../ui/intl.tsx';
import { Mark } from '../ui/mark.tsx';
import { hashOf, VIEWS, type View } from './routes.ts';
import { Search } from './search.tsx';

export interface FrameProps {
  view: View;
  counts: Partial<Record<View, number>>;
  /** Words that the address asks for. */
  query?: string | undefined;
  onSearch: (query: string) => Promise<Summary[]>;
  onOpen: (id: string) => void;
  onSettings: () => void;
  /** The dossier, where one is open. */
  drawer?: ComponentChildren;
  children: ComponentChildren;
}

/** The dashboard around its views: mark, views, search; and the dossier at the side. */
export function Frame({ view, counts, query, onSearch, onOpen, onSettings, drawer, children }: FrameProps) {
  const { t, number } = useIntl();
  const nav = useRef<HTMLElement>(null);
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    nav.current
      ?.querySelector(`[data-view="${view}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    // Again once the counts have widened the tabs.
  }, [view, counts]);
  return (
    <div class={drawer ? 'dash with-drawer' : 'dash'}>
      <header class="dash-top">
        <button type="button" class="dash-skip" onClick={() => main.current?.focus()}>
          {t('dashboard.skip')}
        </button>
        <span class="dash-brand">
          <Mark size={26} />
          <span>Vigie</span>
        </span>
        <Search asked={query} onSearch={onSearch} onOpen={onOpen} />
        <Button variant="quiet" icon="settings" label={t('dashboard.settings')} onClick={onSettings} />
      </header>
      <nav class="dash-nav" aria-label={t('dashboard.nav')} ref={nav}>
        <ul>
          {VIEWS.map((one) => (
            <li key={one}>
              <a
                class="dash-tab"
                // With the page's name: a bare hash would pass for a link that skips to a part of this page.
                href={`dashboard.html${hashOf({ view: one })}`}
                data-view={one}
                aria-current={one === view ? 'page' : undefined}
              >
                <Icon name={ICONS[one]} size={14} />
                {t(nameOfView(one))}
                {counts[one] !== undefined && <span class="dash-count">{number(counts[one] ?? 0)}</span>}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main class="dash-main" ref={main} tabIndex={-1}>
        {children}
      </main>
      {drawer}
    </div>
  );
}

/** The wording of a view's name. */
export function nameOfView(view: View): string {
  if (view === 'duplicates') return 'duplicates.title';
  if (view === 'board') return 'board.title';
  if (view === 'import') return 'dashboard.view.import';
  return view === 'portfolio' || view === 'analysis' ? `dashboard.view.${view}` : `kinds.${view}`;
}

const ICONS: Record<View, IconName> = {
  portfolio: 'chart',
  analysis: 'history',
  board: 'next',
  person: 'person',
  account: 'account',
  signal: 'signal',
  tender: 'tender',
  article: 'article',
  subscription: 'subscription',
  duplicates: 'duplicates',
  import: 'plus',
};
