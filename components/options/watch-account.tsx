import { useState } from 'preact/hooks';
import type {
  AccountWatchChoice,
  AccountWatchDone,
  AccountWatchPlan,
  SourceOffer,
} from '../../lib/app/app.ts';
import type { Summary } from '../../lib/dossier/dossier.ts';
import { ok, type Result } from '../../lib/fault/fault.ts';
import type { Id } from '../../lib/record/id.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { FaultBox } from '../ui/fault-box.tsx';
import { useIntl } from '../ui/intl.tsx';
import { Live } from '../ui/live.tsx';
import { Loading } from '../ui/loading.tsx';
import { useTask } from '../ui/use-task.ts';
import { AccountField } from './account-field.tsx';
import { Card } from './card.tsx';

export interface WatchAccountProps {
  onSearch: (query: string) => Promise<Summary[]>;
  /** What watching the account would set up. */
  onPlan: (account: Id) => Promise<Result<AccountWatchPlan>>;
  /** Asks the browser for hosts; called straight from the click. */
  onAllow: (urls: string[]) => Promise<boolean>;
  /** Called straight from the click, so that the hosts can be asked for. */
  onSetUp: (choice: AccountWatchChoice) => Promise<Result<AccountWatchDone>>;
  onUndo: (watch: Id) => Promise<Result<unknown>>;
}

/** Everything to hear of an account, shown before it is set up, and taken back with one click. */
export function WatchAccount({ onSearch, onPlan, onAllow, onSetUp, onUndo }: WatchAccountProps) {
  const { t } = useIntl();
  const [account, setAccount] = useState<Summary>();
  const plan = useTask(onPlan);
  const setUp = useTask(onSetUp);
  const undo = useTask(async (watch: Id) => {
    const undone = await onUndo(watch);
    return undone.ok ? ok(true) : undone;
  });
  const choose = (next: Summary | undefined) => {
    setAccount(next);
    plan.clear();
    setUp.clear();
    undo.clear();
    if (next) void plan.start(next.id);
  };
  const done = setUp.value;
  const said = undo.value
    ? t('options.account.undone')
    : done && t('options.account.done', { count: done.added.length, name: done.watch.title });
  return (
    <Card title={t('options.account.title')} lead={t('options.account.lead')}>
      <div class="opt-form">
        <AccountField value={account} onSearch={onSearch} onChange={choose} />
        {plan.busy && <Loading label={t('options.account.looking')} rows={4} />}
        {plan.fault && <FaultBox fault={plan.fault} />}
        <Live message={said ?? ''} />
        {said ? (
          <div class="opt-done">
            <p>{said}</p>
            {done && !undo.value && (
              <Button small icon="undo" busy={undo.busy} onClick={() => void undo.start(done.watch.id)}>
                {t('options.account.undo')}
              </Button>
            )}
            {undo.fault && <FaultBox fault={undo.fault} />}
          </div>
        ) : (
          plan.value && (
            <Offers
              key={plan.value.account.id}
              plan={plan.value}
              busy={setUp.busy}
              onLook={async (url) => {
                if ((await onAllow([url])) && account) void plan.start(account.id);
              }}
              onChoose={(choice) => void setUp.start(choice)}
            />
          )
        )}
        {setUp.fault && <FaultBox fault={setUp.fault} />}
      </div>
    </Card>
  );
}

interface OffersProps {
  plan: AccountWatchPlan;
  busy: boolean;
  onLook: (url: string) => void;
  onChoose: (choice: AccountWatchChoice) => void;
}

function Offers({ plan, busy, onLook, onChoose }: OffersProps) {
  const intl = useIntl();
  const { t } = intl;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const open = plan.offers.filter((one) => !one.followed);
  const chosen = open.filter((one) => !left.has(one.address));
  const asked = [...new Set(chosen.filter((one) => !one.allowed).map((one) => one.host))];
  const toggle = (address: string) =>
    setLeft((last) => {
      const next = new Set(last);
      if (!next.delete(address)) next.add(address);
      return next;
    });
  return (
    <>
      <p class="opt-row-query">
        <code>{plan.query}</code>
      </p>
      {plan.fault && <FaultBox fault={plan.fault} />}
      {plan.site.url !== '' && !plan.site.allowed && (
        <div class="opt-ask">
          <p>{t('options.account.site', { host: URL.parse(plan.site.url)?.host ?? plan.site.url })}</p>
          <Button small onClick={() => onLook(plan.site.url)}>
            {t('options.account.look')}
          </Button>
        </div>
      )}
      <fieldset class="opt-choices">
        <legend class="field-label">{t('options.account.offers')}</legend>
        <div class="opt-choices-list">
          {plan.offers.map((offer) => (
            <OfferRow
              key={offer.address}
              offer={offer}
              chosen={offer.followed || !left.has(offer.address)}
              onToggle={() => toggle(offer.address)}
            />
          ))}
        </div>
      </fieldset>
      {asked.length > 0 && (
        <p class="field-hint">{t('options.account.permission', { hosts: intl.list(asked) })}</p>
      )}
      <div class="opt-actions">
        <Button
          variant="primary"
          icon="watch"
          busy={busy}
          disabled={chosen.length === 0}
          onClick={() =>
            onChoose({
              account: plan.account.id,
              name: plan.name,
              query: plan.query,
              addresses: chosen.map((one) => one.address),
            })
          }
        >
          {t('options.account.set', { count: chosen.length })}
        </Button>
      </div>
    </>
  );
}

function OfferRow({
  offer,
  chosen,
  onToggle,
}: {
  offer: SourceOffer;
  chosen: boolean;
  onToggle: () => void;
}) {
  const { t } = useIntl();
  return (
    <label class="opt-choice">
      <input type="checkbox" checked={chosen} disabled={offer.followed} onChange={onToggle} />
      <span class="opt-choice-label">
        {t(offer.part ? `options.source.${offer.part}` : `options.source.${offer.type}`)}{' '}
        {offer.followed && <Badge tone="good">{t('options.account.followed')}</Badge>}
      </span>
      <span class="opt-choice-text">
        {offer.words} · {offer.host}
      </span>
    </label>
  );
}
