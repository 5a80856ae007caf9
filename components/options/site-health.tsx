import { useState } from 'preact/hooks';
import type { SiteView } from '../../lib/app/sites.ts';
import type { Fault, Result } from '../../lib/fault/fault.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { FaultBox } from '../ui/fault-box.tsx';
import { TextField } from '../ui/field.tsx';
import { useIntl } from '../ui/intl.tsx';
import { Card } from './card.tsx';

export interface SiteHealthProps {
  sites: readonly SiteView[];
  /** False for a member of a team who is no admin. */
  maySwitch: boolean;
  authorOf: (by: string) => string;
  onSwitch: (site: string, off: boolean, reason: string) => Promise<Result<void>>;
  onCopy?: (details: string) => void;
}

/** Which sites are read well here, which have become weak and since when, which are switched off. */
export function SiteHealth(props: SiteHealthProps) {
  const { t } = useIntl();
  return (
    <Card title={t('options.health.title')} lead={t('options.health.lead')}>
      {props.sites.length === 0 ? (
        <p class="opt-faint">{t('options.health.empty')}</p>
      ) : (
        <ul class="opt-lines">
          {props.sites.map((site) => (
            <Line key={site.site} {...props} view={site} />
          ))}
        </ul>
      )}
      {!props.maySwitch && <p class="opt-faint">{t('options.health.admin')}</p>}
    </Card>
  );
}

function Line({ view, maySwitch, authorOf, onSwitch, onCopy }: SiteHealthProps & { view: SiteView }) {
  const { t, has, day, now, fieldLabel } = useIntl();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<Fault>();
  const key = `options.health.site.${view.site}`;
  const name = has(key) ? t(key) : view.site;
  const change = async (off: boolean) => {
    const done = await onSwitch(view.site, off, off ? reason.trim() : '');
    setFault(done.ok ? undefined : done.fault);
    if (done.ok) setAsking(false);
  };
  const state = view.off ? 'off' : view.weak.length > 0 ? 'weak' : 'well';
  return (
    <li class="health-line">
      <span class="opt-line-main">{name}</span>
      <Badge tone={state === 'well' ? 'good' : state === 'weak' ? 'beacon' : 'neutral'}>
        {t(`options.health.${state}`)}
      </Badge>
      {maySwitch && !asking && (
        <Button
          small
          label={t(view.off ? 'options.health.on.named' : 'options.health.off.named', { site: name })}
          onClick={() => (view.off ? void change(false) : setAsking(true))}
        >
          {t(view.off ? 'options.health.switchOn' : 'options.health.switchOff')}
        </Button>
      )}
      <div class="health-more">
        {view.readings > 0 && (
          <p class="opt-faint">{t('options.health.readings', { count: view.readings })}</p>
        )}
        {view.weak.map(({ kind, field, since, missed, hint }) => (
          <p key={`${hint}/${kind}.${field}`}>
            {t(hint ? 'options.health.hint' : field ? 'options.health.field' : 'options.health.page', {
              site: hint ?? '',
              field: field ? fieldLabel(kind, field) : '',
              date: day(since, now),
              count: missed,
            })}
          </p>
        ))}
        {view.off && (
          <p>
            {t('options.health.since', { date: day(view.off.since, now), who: authorOf(view.off.by) })}{' '}
            {view.off.reason}
          </p>
        )}
        {asking && (
          <form
            class="opt-inline"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              void change(true);
            }}
          >
            <TextField label={t('options.health.reason')} value={reason} onInput={setReason} autofocus />
            <Button submit>{t('options.health.switchOff')}</Button>
            <Button variant="quiet" onClick={() => setAsking(false)}>
              {t('common.cancel')}
            </Button>
          </form>
        )}
        {fault && <FaultBox fault={fault} onCopy={onCopy} />}
      </div>
    </li>
  );
}
