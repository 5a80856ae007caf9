import type { ComponentChildren } from 'preact';
import { type GoldenRecord, reader } from '../../lib/record/fold.ts';
import { text, texts } from '../../lib/record/kind.ts';
import { useIntl } from '../ui/intl.tsx';
import { Marked } from '../ui/marked.tsx';
import { SafeLink } from '../ui/safe-link.tsx';
import { excerptAround } from './excerpt.ts';

export interface SignalLineProps {
  signal: GoldenRecord;
  /** Names and other words after the site and date. */
  children?: ComponentChildren;
}

/** A signal with the words that raised it marked. */
export function SignalLine({ signal, children }: SignalLineProps) {
  const { ago, choiceLabel } = useIntl();
  const read = reader(signal);
  const words = texts(read, 'words');
  const title = text(read, 'title') || text(read, 'url');
  const url = text(read, 'url');
  const excerpt = excerptAround(text(read, 'text'), words);
  const type = text(read, 'type');
  return (
    <div class="signal">
      <p class="signal-title">
        {url ? (
          <SafeLink href={url}>
            <Marked text={title} words={words} />
          </SafeLink>
        ) : (
          <Marked text={title} words={words} />
        )}
      </p>
      {excerpt && (
        <p class="signal-excerpt">
          <Marked text={excerpt} words={words} />
        </p>
      )}
      <p class="quiet">
        {type && type !== 'other' && `${choiceLabel('signal', 'type', type)} · `}
        {text(read, 'siteName') && `${text(read, 'siteName')} · `}
        {ago(text(read, 'publishedAt') || signal.firstSeenAt)}
        {children}
      </p>
    </div>
  );
}
