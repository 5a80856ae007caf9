import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface SectionProps {
  title: string;
  /** How many things it holds, beside the title. */
  count?: number | string;
  /** Buttons on the title's line. */
  actions?: ComponentChildren;
  children: ComponentChildren;
}

/** A titled region. */
export function Section({ title, count, actions, children }: SectionProps) {
  const id = useId();
  return (
    <section class="section" aria-labelledby={id}>
      <header class="section-head">
        <h2 id={id}>{title}</h2>
        {count !== undefined && <span class="section-count">{count}</span>}
        {actions && <div class="section-actions">{actions}</div>}
      </header>
      {children}
    </section>
  );
}
