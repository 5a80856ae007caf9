import { useState } from 'preact/hooks';
import type { TeamStatus } from '../../lib/app/app.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FaultBox } from '../ui/fault-box.tsx';
import { Icon } from '../ui/icon.tsx';
import { useIntl } from '../ui/intl.tsx';
import { useTask } from '../ui/use-task.ts';
import { Card } from './card.tsx';
import { hostOf } from './feed-lines.ts';
import { Refused } from './refused.tsx';
import type { TeamProps } from './team.tsx';

interface TeamMemberProps extends TeamProps {
  team: NonNullable<TeamStatus['team']>;
}

/** In a team: who, where, how fresh, what has not gone through, and the way out. */
export function TeamMember({ team, status, onSync, onLeave, onCopy, onOutbox, onFile }: TeamMemberProps) {
  const { t, ago, has } = useIntl();
  const [asking, setAsking] = useState(false);
  const sync = useTask(onSync);
  const leave = useTask(onLeave);
  const role = `options.team.role.${team.role}`;
  return (
    <>
      <Card
        title={team.name}
        aside={
          <Button small icon="refresh" busy={sync.busy} onClick={() => void sync.start()}>
            {t(sync.busy ? 'options.team.syncing' : 'options.team.sync.now')}
          </Button>
        }
      >
        <dl class="opt-facts">
          <dt>{t('options.team.member')}</dt>
          <dd>{team.member}</dd>
          <dt>{t('options.team.role')}</dt>
          <dd>{has(role) ? t(role) : team.role}</dd>
          <dt>{t('options.team.address')}</dt>
          <dd>{hostOf(team.server)}</dd>
          <dt>{t('options.team.sync')}</dt>
          <dd>{status.lastSyncAt ? ago(status.lastSyncAt) : t('options.team.sync.never')}</dd>
          <dt>{t('options.team.waiting')}</dt>
          <dd>
            {status.waiting > 0
              ? t('options.team.waiting.text', { count: status.waiting })
              : t('options.team.waiting.none')}
          </dd>
          <dt>{t('options.team.refused')}</dt>
          <dd>
            {status.refused > 0
              ? t('options.team.refused.text', { count: status.refused })
              : t('options.team.refused.none')}
          </dd>
        </dl>
        {sync.fault && <FaultBox fault={sync.fault} onCopy={onCopy} />}
        {status.refused > 0 && <Refused count={status.refused} onOutbox={onOutbox} onFile={onFile} />}
      </Card>
      {leave.fault && <FaultBox fault={leave.fault} onCopy={onCopy} />}
      <div class="opt-actions">
        <Button variant="danger" busy={leave.busy} onClick={() => setAsking(true)}>
          {t(leave.busy ? 'options.team.leave.busy' : 'options.team.leave')}
        </Button>
      </div>
      {asking && (
        <Dialog
          title={t('options.team.leave')}
          closeLabel={t('options.team.leave.no')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t('options.team.leave.no')}</Button>
              <Button
                variant="danger"
                onClick={() => {
                  setAsking(false);
                  void leave.start();
                }}
              >
                {t('options.team.leave.yes')}
              </Button>
            </>
          }
        >
          <p>{t('options.team.leave.ask', { team: team.name })}</p>
          <ul class="opt-promises">
            <li>
              <Icon name="check" />
              {t('options.team.leave.stays')}
            </li>
            <li>
              <Icon name="minus" />
              {t('options.team.leave.goes')}
            </li>
            <li>
              <Icon name="team" />
              {t('options.team.leave.team')}
            </li>
          </ul>
          {status.waiting > 0 && <p>{t('options.team.leave.waiting', { count: status.waiting })}</p>}
        </Dialog>
      )}
    </>
  );
}
