import type { ComponentChildren } from 'preact';
import type { Summary } from '../../lib/dossier/dossier.ts';
import { Icon, iconFor } from '../ui/icon.tsx';
import { useIntl } from '../ui/intl.tsx';

export interface SummaryRowProps {
  summary: Summary;
  onOpen: (id: string) => void;
  /** Words at the end of the line. */
  meta?: ComponentChildren;
}

/** A record as a line to open. */
export function SummaryRow({ summary, onOpen, meta }: SummaryRowProps) {
  const { detail } = useIntl();
  return (
    <button type="button" class="row" onClick={() => onOpen(summary.id)}>
      <Icon name={iconFor(summary.kind)} />
      <span class="row-main">
        <span class="row-title">{summary.title}</span>
        {summary.detail && <span class="row-detail">{detail(summary.detail)}</span>}
      </span>
      {meta && <span class="row-meta">{meta}</span>}
    </button>
  );
}
