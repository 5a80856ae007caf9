import type { MentionedAccount } from '../../lib/app/app.ts';
import { CheckField } from '../ui/field.tsx';
import { useIntl } from '../ui/intl.tsx';

export interface MentionListProps {
  mentions: readonly MentionedAccount[];
  /** Whether saving links the article to them. */
  linked: boolean;
  onLink: (linked: boolean) => void;
}

/** The known accounts that an article names, each with the sentence that shows it. */
export function MentionList({ mentions, linked, onLink }: MentionListProps) {
  const { t } = useIntl();
  return (
    <div class="subject-note">
      <CheckField label={t('clip.mentions', { count: mentions.length })} checked={linked} onChange={onLink} />
      <ul class="mentions">
        {mentions.map(({ account, sentence }) => (
          <li key={account.id}>
            <b>{account.title}</b> <q>{sentence}</q>
          </li>
        ))}
      </ul>
    </div>
  );
}
