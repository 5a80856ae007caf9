import { useId } from 'preact/hooks';
import type { Decision } from '../../lib/app/app.ts';
import type { Perhaps } from '../../lib/app/identity-types.ts';
import { ReasonList } from '../duplicates/reason-list.tsx';
import { shownScore } from '../duplicates/shown-score.ts';
import { useIntl } from '../ui/intl.tsx';

/** Who the rep says it is: one of those proposed, or none of them; neither where they cannot tell. */
export type Answer = Pick<Decision, 'as' | 'not'>;

export interface PerhapsBoxProps {
  kind: string;
  /** Best first, at least one. */
  perhaps: readonly Perhaps[];
  answer: Answer;
  onAnswer: (answer: Answer) => void;
}

/** Known records that a subject of the page may be, with why, and the rep's word on it. */
export function PerhapsBox({ kind, perhaps, answer, onAnswer }: PerhapsBoxProps) {
  const { t, has, percent, detail } = useIntl();
  const name = useId();
  const all = perhaps.map(({ summary }) => summary.id);
  const choice = (checked: boolean, next: Answer, label: string, detail?: string) => (
    <label class="perhaps-choice">
      <input type="radio" name={name} checked={checked} onChange={() => onAnswer(next)} />
      <span>
        {label}
        {detail && <span class="perhaps-detail"> {detail}</span>}
      </span>
    </label>
  );
  return (
    <fieldset class="perhaps">
      <legend>{t('perhaps.title')}</legend>
      {perhaps.map(({ summary, score, reasons }) => (
        <div key={summary.id}>
          {choice(
            answer.as === summary.id,
            { as: summary.id },
            t('perhaps.same', { title: summary.title }),
            [detail(summary.detail), t('perhaps.score', { score: percent(shownScore(score)) })]
              .filter(Boolean)
              .join(' · '),
          )}
          <ReasonList reasons={reasons} most={4} />
        </div>
      ))}
      {choice(
        answer.not !== undefined,
        { not: all },
        t(has(`perhaps.new.${kind}`) ? `perhaps.new.${kind}` : 'perhaps.new'),
      )}
      {choice(!answer.as && !answer.not, {}, t('perhaps.later'))}
    </fieldset>
  );
}
