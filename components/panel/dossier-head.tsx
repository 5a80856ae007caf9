import { useState } from 'preact/hooks';
import { isCalled } from '../../lib/dossier/called.ts';
import type { Dossier } from '../../lib/dossier/dossier.ts';
import { reader } from '../../lib/record/fold.ts';
import { text } from '../../lib/record/kind.ts';
import { Badge } from '../ui/badge.tsx';
import { Icon, iconFor } from '../ui/icon.tsx';
import { useIntl } from '../ui/intl.tsx';
import { isLate } from './day.ts';
import { Grade, GradeReasons } from './grade.tsx';
import { whyNow } from './why-now.ts';

export interface DossierHeadProps {
  dossier: Dossier;
  onOpen: (id: string) => void;
}

/** What thirty seconds before a call are enough for. */
export function DossierHead({ dossier, onOpen }: DossierHeadProps) {
  const { t, choiceLabel, detail } = useIntl();
  const [open, setOpen] = useState(false);
  const { record, summary, account } = dossier;
  const read = reader(record);
  const why = whyNow(dossier);
  const scored = isCalled(record);
  return (
    <header class="dossier-head">
      <div class="dossier-names">
        <h2>{summary.title}</h2>
        {summary.detail && <p class="dossier-detail">{detail(summary.detail)}</p>}
        <p class="dossier-badges">
          {(['role', 'stage'] as const).map((field) => {
            const value = text(read, field);
            return (
              value && (
                <Badge key={field} tone={field === 'role' ? 'accent' : 'neutral'}>
                  {choiceLabel(record.kind, field, value)}
                </Badge>
              )
            );
          })}
          {account && account.id !== record.id && (
            <button type="button" class="inline-link" onClick={() => onOpen(account.id)}>
              <Icon name={iconFor('account')} size={14} /> {account.title}
            </button>
          )}
        </p>
      </div>
      {scored && <Grade score={dossier.score} open={open} onToggle={() => setOpen(!open)} />}
      {open && <GradeReasons score={dossier.score} />}
      {scored && why && !open && (
        <p class="why-now">
          <Icon name="signal" size={14} />
          <span>
            <strong>{t('dossier.whyNow')}</strong> {t(`score.${why.rule}`, why.values)}
            <When at={why.at} />
          </span>
        </p>
      )}
      {scored && <Figures dossier={dossier} />}
    </header>
  );
}

function When({ at }: { at?: string }) {
  const { ago } = useIntl();
  return at ? <span class="quiet"> · {ago(at)}</span> : null;
}

/** Last contact, what they pay, by when they must be told that we hold their data. */
function Figures({ dossier }: { dossier: Dossier }) {
  const { t, ago, day, money, now } = useIntl();
  const late = dossier.informBy !== undefined && isLate(dossier.informBy, now);
  return (
    <dl class="figures">
      <div>
        <dt>{t('dossier.lastContact')}</dt>
        <dd>{dossier.lastContactAt ? ago(dossier.lastContactAt) : t('dossier.never')}</dd>
      </div>
      <div>
        <dt>{t('dossier.mrr')}</dt>
        <dd>{dossier.mrr ? money(dossier.mrr.value, dossier.mrr.currency) : t('record.unknown')}</dd>
      </div>
      {dossier.informBy && (
        <div title={t('dossier.informTitle')}>
          <dt>{t('dossier.informBy')}</dt>
          <dd class={late ? 'late' : ''}>{day(dossier.informBy, now)}</dd>
        </div>
      )}
    </dl>
  );
}
