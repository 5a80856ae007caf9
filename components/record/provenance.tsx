import type { Provenance as From } from '../../lib/record/fold.ts';
import { useIntl } from '../ui/intl.tsx';
import { SafeLink } from '../ui/safe-link.tsx';

export interface ProvenanceProps {
  from: From;
  /** The name of an author, for people. */
  authorOf: (by: string) => string;
}

/** Where a value comes from: source, date, author and the strategy that read it. */
export function Provenance({ from, authorOf }: ProvenanceProps) {
  const { t, has, dateTime, day, now } = useIntl();
  const { source } = from;
  const how = has(`source.${source.type}`) ? t(`source.${source.type}`) : source.type;
  return (
    <span class="provenance">
      {how}
      {source.url ? (
        <>
          {' · '}
          <SafeLink href={source.url} title={source.url}>
            {source.site ?? URL.parse(source.url)?.hostname ?? source.url}
          </SafeLink>
        </>
      ) : (
        source.site && ` · ${source.site}`
      )}
      {' · '}
      <time dateTime={from.at} title={dateTime(from.at)}>
        {day(from.at, now)}
      </time>
      {' · '}
      {authorOf(from.by)}
      {from.evidence && (
        <>
          {' · '}
          <code class="evidence">{from.evidence}</code>
        </>
      )}
    </span>
  );
}
