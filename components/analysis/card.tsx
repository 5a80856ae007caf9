import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { useIntl } from '../ui/intl.tsx';

export interface CardProps {
  title: string;
  /** Offers the card as a picture. */
  onPng?: (card: HTMLElement, title: string) => void;
  children: ComponentChildren;
}

/** One subject of the analysis. */
export function Card({ title, onPng, children }: CardProps) {
  const { t } = useIntl();
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  return (
    <section class="card analysis-card" aria-labelledby={id}>
      <header class="analysis-head">
        <h2 id={id}>{title}</h2>
        {onPng && (
          <Button
            small
            variant="quiet"
            title={t('analysis.png.of', { title })}
            onClick={() => body.current && onPng(body.current, title)}
          >
            {t('analysis.png')}
          </Button>
        )}
      </header>
      <div ref={body}>{children}</div>
    </section>
  );
}
