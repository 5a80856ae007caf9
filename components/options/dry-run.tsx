import type { DryHit, DryRun } from '../../lib/app/app.ts';
import type { Narrowing } from '../../lib/watch/narrow.ts';
import { excerptAround } from '../panel/excerpt.ts';
import { Button } from '../ui/button.tsx';
import { useIntl } from '../ui/intl.tsx';
import { Live } from '../ui/live.tsx';
import { Marked } from '../ui/marked.tsx';
import { SafeLink } from '../ui/safe-link.tsx';

/** What a watch would have raised, with the passages marked. */
export function DryRunList({ run }: { run: DryRun }) {
  const { t, ago } = useIntl();
  const tally =
    run.since === undefined
      ? t('options.watch.try.nothingKept')
      : `${t('options.watch.try.events', { count: run.events })} ${t('options.watch.try.among', {
          count: run.items,
          since: ago(run.since),
        })}`;
  return (
    <section class="opt-try" aria-label={t('options.watch.try')}>
      <p>
        <strong>{tally}</strong>
      </p>
      <Live message={tally} />
      {run.hits.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
        <ul class="opt-hits" tabIndex={0} aria-label={t('options.watch.try.hits')}>
          {run.hits.map((hit, at) => (
            <Hit key={`${at} ${hit.url}`} hit={hit} />
          ))}
        </ul>
      )}
      {run.events > run.hits.length && (
        <p class="field-hint">{t('options.watch.try.more', { count: run.events - run.hits.length })}</p>
      )}
    </section>
  );
}

function Hit({ hit }: { hit: DryHit }) {
  const { t, ago, choiceLabel } = useIntl();
  const excerpt = excerptAround(hit.text, hit.words);
  const title = <Marked text={hit.title} words={hit.words} />;
  const facts = [
    hit.type && hit.type !== 'other' && choiceLabel('signal', 'type', hit.type),
    hit.site,
    hit.at && ago(hit.at),
    hit.sources > 1 && t('options.watch.try.sources', { count: hit.sources }),
  ].filter(Boolean);
  return (
    <li>
      <p class="opt-hit-title">{hit.url ? <SafeLink href={hit.url}>{title}</SafeLink> : title}</p>
      {excerpt && (
        <p class="opt-faint">
          <Marked text={excerpt} words={hit.words} />
        </p>
      )}
      <p class="opt-faint">{facts.join(' · ')}</p>
    </li>
  );
}

export interface NoisyProps {
  useful: number;
  noise: number;
  narrowings: readonly Narrowing[];
  /** Puts the change into the form and tries it. */
  onTry: (narrowing: Narrowing) => void;
}

/** Above a watch that gives more noise than use: what would make it quieter. */
export function NoisyNote({ useful, noise, narrowings, onTry }: NoisyProps) {
  const { t } = useIntl();
  return (
    <div class="opt-noisy">
      <p>
        <strong>{t('options.watch.noisy', { useful, rated: useful + noise })}</strong>{' '}
        {t(narrowings.length > 0 ? 'options.watch.noisy.do' : 'options.watch.noisy.none')}
      </p>
      {narrowings.length > 0 && (
        <p class="opt-noisy-acts">
          {narrowings.map((one) => (
            <Button key={one.type === 'about' ? 'about' : one.word} small onClick={() => onTry(one)}>
              {one.type === 'about'
                ? t('options.watch.noisy.about', { count: one.noise })
                : t('options.watch.noisy.exclude', { word: one.word, count: one.noise })}
            </Button>
          ))}
        </p>
      )}
    </div>
  );
}
