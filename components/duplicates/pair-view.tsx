import type { DuplicatePair, FieldDifference } from '../../lib/app/identity-types.ts';
import type { Summary } from '../../lib/dossier/dossier.ts';
import { ValueText } from '../record/value-text.tsx';
import { Icon, iconFor } from '../ui/icon.tsx';
import { useIntl } from '../ui/intl.tsx';
import { ReasonList } from './reason-list.tsx';
import { shownScore } from './shown-score.ts';
import { stays } from './stays.ts';

export interface PairViewProps {
  pair: DuplicatePair;
  /** Names of the records that fields point to, by id. */
  names: Readonly<Record<string, string>>;
  onOpen: (id: string) => void;
}

const SIDES = ['a', 'b'] as const;

/** Two records side by side: why they may be one, where they differ, and what would stand after a merge. */
export function PairView({ pair, names, onOpen }: PairViewProps) {
  const { t, fieldLabel, list, percent } = useIntl();
  const { kind } = pair.a;
  return (
    <div class="pair">
      <header class="pair-why">
        <p class="pair-score">{t('duplicates.score', { score: percent(shownScore(pair.score)) })}</p>
        <ReasonList reasons={pair.reasons} />
      </header>
      <div class="pair-scroll">
        <table class="pair-table" aria-label={t('duplicates.table')}>
          <thead>
            <tr>
              <td />
              {SIDES.map((side) => (
                <th scope="col" key={side}>
                  <Head summary={pair[side]} onOpen={onOpen} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pair.differences.map((difference) => (
              <tr key={difference.field}>
                <th scope="row">{fieldLabel(kind, difference.field)}</th>
                {SIDES.map((side) => (
                  <Side key={side} kind={kind} difference={difference} side={side} names={names} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="pair-note">
        {pair.differences.length === 0 && `${t('duplicates.nothingDiffers')} `}
        {pair.agree.length > 0 &&
          t('duplicates.agree', { fields: list(pair.agree.map((field) => fieldLabel(kind, field))) })}
      </p>
    </div>
  );
}

function Head({ summary, onOpen }: { summary: Summary; onOpen: (id: string) => void }) {
  const { detail } = useIntl();
  return (
    <>
      <button type="button" class="pair-open" onClick={() => onOpen(summary.id)}>
        <Icon name={iconFor(summary.kind)} size={14} />
        {summary.title}
      </button>
      {summary.detail && <span class="pair-detail">{detail(summary.detail)}</span>}
    </>
  );
}

interface SideProps {
  kind: string;
  difference: FieldDifference;
  side: 'a' | 'b';
  names: Readonly<Record<string, string>>;
}

function Side({ kind, difference, side, names }: SideProps) {
  const { t } = useIntl();
  const value = difference[side];
  if (value === undefined) return <td class="pair-none">{t('duplicates.none')}</td>;
  const kept = stays(difference, side);
  return (
    <td class={kept ? 'pair-kept' : 'pair-past'}>
      <ValueText kind={kind} field={difference.field} value={value} names={names} />
      <span class="pair-mark">
        {kept && <Icon name="check" size={12} />}
        {t(kept ? 'duplicates.stays' : 'duplicates.past')}
      </span>
    </td>
  );
}
