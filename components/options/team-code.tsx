import { useState } from 'preact/hooks';
import type { TeamStatus } from '../../lib/app/app.ts';
import { Button } from '../ui/button.tsx';
import { useIntl } from '../ui/intl.tsx';
import { Live } from '../ui/live.tsx';
import { Card } from './card.tsx';
import { hostOf } from './feed-lines.ts';
import type { TeamProps } from './team.tsx';

interface TeamCodeProps extends Pick<TeamProps, 'onCancel' | 'onOpen' | 'onCopy'> {
  joining: NonNullable<TeamStatus['joining']>;
}

/** A join in progress: the code to compare on the server's own page. */
export function TeamCode({ joining, onCancel, onOpen, onCopy }: TeamCodeProps) {
  const { t, now } = useIntl();
  const [copied, setCopied] = useState(false);
  const host = hostOf(joining.server);
  const left = Math.ceil((joining.expiresAt - now) / 60_000);
  return (
    <Card title={t('options.team.code')} lead={t('options.team.code.text')}>
      <p
        class="opt-code"
        role="img"
        aria-label={t('options.team.code.spelled', { code: spelled(joining.userCode) })}
      >
        {grouped(joining.userCode)}
      </p>
      <p class="opt-code-note">
        {left > 0
          ? `${t('options.team.code.waiting', { host })} ${t('options.team.code.left', { minutes: left })}`
          : t('options.team.code.over')}
      </p>
      <Live message={copied ? t('options.team.code.copied') : ''} />
      <div class="opt-actions">
        <Button
          variant="primary"
          icon="link"
          disabled={left <= 0}
          onClick={() => onOpen(joining.verificationUrl)}
        >
          {t('options.team.code.open')}
        </Button>
        <Button
          disabled={left <= 0}
          onClick={() => {
            onCopy(joining.userCode);
            setCopied(true);
          }}
        >
          {t(copied ? 'options.team.code.copied' : 'options.team.code.copy')}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t('options.team.code.cancel')}
        </Button>
      </div>
    </Card>
  );
}

/** `ABCD-EFGH`, as the server's page writes it. */
export function grouped(code: string): string {
  const plain = code.replace(/[^\p{L}\p{N}]/gu, '');
  return plain.length === 8 ? `${plain.slice(0, 4)}-${plain.slice(4)}` : code;
}

/** One character after the other, for a screen reader. */
export function spelled(code: string): string {
  return [...code.replace(/[^\p{L}\p{N}]/gu, '')].join(' ');
}
