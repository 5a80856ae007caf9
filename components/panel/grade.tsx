import { useState } from 'preact/hooks';
import type { Point, Score } from '../../lib/score/score.ts';
import { useIntl } from '../ui/intl.tsx';

/** The grade; pressed, its reasons open under the head of the dossier (GradeReasons). */
export function Grade({ score, open, onToggle }: { score: Score; open: boolean; onToggle: () => void }) {
  const { t } = useIntl();
  return (
    <button
      type="button"
      class={`grade grade-${score.grade[0]?.toLowerCase()}`}
      aria-expanded={open}
      aria-label={t('dossier.gradeWhy', { grade: score.grade })}
      title={t('dossier.gradeWhy', { grade: score.grade })}
      onClick={onToggle}
    >
      {score.grade}
    </button>
  );
}

/** Every point of the score with its reason: never a figure without one. */
export function GradeReasons({ score }: { score: Score }) {
  const { t, number } = useIntl();
  return (
    <div class="reasons">
      <Points title={t('dossier.fit', { score: number(score.fit) })} points={score.fitPoints} />
      <Points
        title={t('dossier.engagement', { score: number(score.engagement) })}
        points={score.engagementPoints}
      />
    </div>
  );
}

const SHOWN = 6;

function Points({ title, points }: { title: string; points: readonly Point[] }) {
  const { t, number, day, now } = useIntl();
  const [all, setAll] = useState(false);
  const sorted = [...points].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  return (
    <div>
      <h3>{title}</h3>
      {points.length === 0 && <p class="quiet">{t('dossier.noPoints')}</p>}
      <ul>
        {sorted.slice(0, all ? undefined : SHOWN).map((point, index) => (
          <li class="point" key={`${point.rule} ${point.evidence ?? index}`}>
            <span class={point.points < 0 ? 'point-figure less' : 'point-figure'}>
              {number(point.points, { signDisplay: 'exceptZero', maximumFractionDigits: 0 })}
            </span>
            <span>
              {t(`score.${point.rule}`, point.values)}
              {point.at && <span class="quiet"> · {day(point.at, now)}</span>}
            </span>
          </li>
        ))}
      </ul>
      {!all && points.length > SHOWN && (
        <button type="button" class="show-more" onClick={() => setAll(true)}>
          {t('common.showMore', { count: points.length - SHOWN })}
        </button>
      )}
    </div>
  );
}
