import type { TalkingPoint } from '../../lib/dossier/dossier.ts';
import { useIntl } from '../ui/intl.tsx';
import { SafeLink } from '../ui/safe-link.tsx';
import { Section } from '../ui/section.tsx';

/** What to say, each point with where it comes from. */
export function TalkingPoints({ title, points }: { title: string; points: readonly TalkingPoint[] }) {
  const { t } = useIntl();
  if (points.length === 0) return null;
  return (
    <Section title={title}>
      <ul class="say">
        {points.map((point, index) => (
          <li key={`${point.rule} ${index}`}>
            <p>{t(`dossier.say.${point.rule}`, point.values)}</p>
            <p class="quiet">
              <SourceOf point={point} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function SourceOf({ point: { source } }: { point: TalkingPoint }) {
  const { t, day, now, has } = useIntl();
  if ('field' in source) {
    const { from } = source.value;
    const how = has(`source.${from.source.type}`) ? t(`source.${from.source.type}`) : from.source.type;
    return (
      <>
        {how} · {from.source.site && `${from.source.site} · `}
        {day(from.at, now)}
      </>
    );
  }
  const place = source.url ? URL.parse(source.url)?.hostname.replace(/^www\./, '') : undefined;
  return (
    <>
      {t(`timeline.${source.type}`)} · {day(source.at, now)}
      {source.url && (
        <>
          {' · '}
          <SafeLink href={source.url}>{place ?? source.url}</SafeLink>
        </>
      )}
    </>
  );
}
