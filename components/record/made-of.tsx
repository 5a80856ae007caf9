import type { Member } from '../../lib/app/identity-types.ts';
import { Button } from '../ui/button.tsx';
import { useIntl } from '../ui/intl.tsx';
import { Section } from '../ui/section.tsx';
import { Provenance } from './provenance.tsx';

export interface MadeOfProps {
  /** The first seen first. */
  members: readonly Member[];
  authorOf: (by: string) => string;
  onTakeOut: (member: Member) => void;
}

/** The records that count as one here: where each was first seen, what joined it, and a way to take it out. */
export function MadeOf({ members, authorOf, onTakeOut }: MadeOfProps) {
  const { t, detail } = useIntl();
  return (
    <Section title={t('made.title')} count={members.length}>
      <p class="field-hint">{t('made.hint')}</p>
      <ul class="made-of">
        {members.map((member) => (
          <li key={member.id}>
            <div class="made-of-text">
              <p class="made-of-name">
                {member.summary.title}
                {member.summary.detail && (
                  <span class="made-of-detail"> {detail(member.summary.detail)}</span>
                )}
              </p>
              <p class="fact-more">
                <Provenance from={member.from} authorOf={authorOf} />
                <Why member={member} authorOf={authorOf} />
              </p>
            </div>
            <Button
              small
              label={t('made.outNamed', { title: member.summary.title })}
              onClick={() => onTakeOut(member)}
            >
              {t('made.out')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Each reason once: a key that joins it with two others is one reason. */
function Why({ member, authorOf }: { member: Member; authorOf: (by: string) => string }) {
  const { t, has, day, now } = useIntl();
  const told = member.joined.map((one) => {
    if (one.by === 'person') {
      return t('made.person', { author: authorOf(one.author), date: day(one.at, now) });
    }
    const [kind = '', ...value] = one.key.split(':');
    return t(has(`key.${kind}`) ? `key.${kind}` : 'made.key', { a: value.join(':') });
  });
  return (
    <>
      {[...new Set(told)].map((text) => (
        <span key={text}>{text}</span>
      ))}
    </>
  );
}
