import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface CardProps {
  title?: string;
  lead?: ComponentChildren;
  /** On the title's line. */
  aside?: ComponentChildren;
  children?: ComponentChildren;
}

/** One matter of a section. */
export function Card({ title, lead, aside, children }: CardProps) {
  const id = useId();
  return (
    <section class="opt-card card" aria-labelledby={title ? id : undefined}>
      {title && (
        <header class="opt-card-head">
          <h2 id={id}>{title}</h2>
          {aside}
        </header>
      )}
      {lead && <p class="opt-card-lead">{lead}</p>}
      {children}
    </section>
  );
}
