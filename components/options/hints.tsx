import type { HintView } from '../../lib/app/sites.ts';
import { Button } from '../ui/button.tsx';
import { useIntl } from '../ui/intl.tsx';
import { Card } from './card.tsx';

export interface HintsProps {
  hints: readonly HintView[];
  authorOf: (by: string) => string;
  onRemove: (id: string) => void;
}

/** Places on pages that people showed: reviewed and removed here, shared with the team. */
export function Hints({ hints, authorOf, onRemove }: HintsProps) {
  const { t, fieldLabel, kindLabel, day, now } = useIntl();
  return (
    <Card title={t('options.hints.title')} lead={t('options.hints.lead')}>
      {hints.length === 0 ? (
        <p class="opt-faint">{t('options.hints.empty')}</p>
      ) : (
        <ul class="opt-lines">
          {hints.map((hint) => {
            const field = `${kindLabel(hint.kind)} · ${fieldLabel(hint.kind, hint.field)}`;
            return (
              <li key={hint.id} class="health-line">
                <span class="opt-line-main">{hint.site}</span>
                <Button
                  small
                  label={t('options.hints.remove.named', { field, site: hint.site })}
                  onClick={() => onRemove(hint.id)}
                >
                  {t('options.hints.remove')}
                </Button>
                <div class="health-more">
                  <p>{field}</p>
                  <p>
                    <code class="opt-mono-text">{hint.strategy}</code>
                  </p>
                  <p class="opt-faint">
                    {t('options.hints.by', { who: authorOf(hint.by), date: day(hint.at, now) })}
                  </p>
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
