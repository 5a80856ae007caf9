import type { Move } from '../../lib/app/identity-types.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useIntl } from '../ui/intl.tsx';

export interface MoveNoteProps {
  name: string;
  move: Move;
  busy: boolean;
  onFollow: () => void;
}

/** A person who works elsewhere now: what stays, and a new lead where they went. */
export function MoveNote({ name, move, busy, onFollow }: MoveNoteProps) {
  const { t } = useIntl();
  const companies = { from: move.from.company, to: move.to.company };
  return (
    <section class="move-note" aria-label={t('move.title')}>
      <Icon name="signal" size={14} />
      <div>
        <p>
          <strong>{t('move.text', { name, ...companies })}</strong> {t('move.kept', companies)}
        </p>
        <Button small icon="plus" busy={busy} onClick={onFollow}>
          {t('move.do', companies)}
        </Button>
      </div>
    </section>
  );
}
