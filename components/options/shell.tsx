import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useIntl } from '../ui/intl.tsx';
import { Mark } from '../ui/mark.tsx';
import { GROUPS, hashOf, type SectionId } from './sections.ts';

export interface ShellProps {
  current: SectionId;
  /** Beside a section in the navigation: how many things there need a person. */
  marks?: Partial<Record<SectionId, number>>;
  onDashboard: () => void;
  children: ComponentChildren;
}

/** The settings: navigation at the left, one section at a time. */
export function Shell({ current, marks = {}, onDashboard, children }: ShellProps) {
  const { t } = useIntl();
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
    if (!first.current) heading.current?.focus();
    first.current = false;
  }, [current]);
  return (
    <div class="opt">
      <header class="opt-brand">
        <button type="button" class="opt-skip" onClick={() => heading.current?.focus()}>
          {t('options.skip')}
        </button>
        <Mark size={26} />
        <span class="opt-name">Vigie</span>
        <span class="opt-what">{t('options.heading')}</span>
        <Button variant="quiet" icon="chart" onClick={onDashboard}>
          {t('options.dashboard')}
        </Button>
      </header>
      <nav class="opt-nav" aria-label={t('options.nav')} ref={nav}>
        {GROUPS.map((group) => (
          <div class="opt-group" key={group.id}>
            <p class="opt-group-name" id={`nav-${group.id}`}>
              {t(`options.group.${group.id}`)}
            </p>
            <ul aria-labelledby={`nav-${group.id}`}>
              {group.sections.map(({ id, icon }) => (
                <li key={id}>
                  <a
                    class="opt-link"
                    // With the page's name: a bare hash would pass for a link that skips to a part of this page.
                    href={`options.html${hashOf({ section: id })}`}
                    aria-current={id === current ? 'page' : undefined}
                  >
                    <Icon name={icon} />
                    <span>{t(`options.section.${id}`)}</span>
                    {marks[id] ? <span class="tab-count">{marks[id]}</span> : null}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <main class="opt-main">
        <h1 ref={heading} tabIndex={-1}>
          {t(`options.section.${current}`)}
        </h1>
        <p class="opt-lead">{t(`options.section.${current}.lead`)}</p>
        {children}
      </main>
    </div>
  );
}
