import { useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { FaultBox } from '../ui/fault-box.tsx';
import { TextField } from '../ui/field.tsx';
import { useIntl } from '../ui/intl.tsx';
import { useTask } from '../ui/use-task.ts';
import { Card } from './card.tsx';
import { hostOf, webAddress } from './feed-lines.ts';
import type { TeamProps } from './team.tsx';

/** Works alone: the server's address is all it takes to join. */
export function TeamJoin({ onAllow, onJoin, onCopy }: Pick<TeamProps, 'onAllow' | 'onJoin' | 'onCopy'>) {
  const { t } = useIntl();
  const [address, setAddress] = useState('');
  const [error, setError] = useState<string>();
  const join = useTask(onJoin);
  const submit = async () => {
    const url = webAddress(address);
    if (!url) return setError(t('options.team.server.bad'));
    setError(undefined);
    join.clear();
    if (!(await onAllow(url))) return setError(t('options.team.permission', { host: hostOf(url) }));
    await join.start(url.replace(/\/$/, ''));
  };
  return (
    <Card title={t('options.team.alone')} lead={t('options.team.alone.text')}>
      <form
        class="opt-inline"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField
          label={t('options.team.server')}
          hint={t('options.team.server.hint')}
          type="url"
          placeholder="https://"
          value={address}
          onInput={(value) => {
            setAddress(value);
            setError(undefined);
          }}
          error={error}
        />
        <Button submit variant="primary" busy={join.busy}>
          {t(join.busy ? 'options.team.joining' : 'options.team.join')}
        </Button>
      </form>
      {join.fault && <FaultBox fault={join.fault} onCopy={onCopy} />}
    </Card>
  );
}
