import { MoveNote } from '../../components/panel/move-note.tsx';
import { MadeOf } from '../../components/record/made-of.tsx';
import { FaultBox } from '../../components/ui/fault-box.tsx';
import { useIntl } from '../../components/ui/intl.tsx';
import { useTask } from '../../components/ui/use-task.ts';
import type { App } from '../../lib/app/app.ts';
import type { Member, Move } from '../../lib/app/identity-types.ts';
import type { Id } from '../../lib/record/id.ts';
import { MoreWords } from '../shared/more-words.tsx';
import { copy } from '../shared/start.tsx';
import { useQuery } from '../shared/use-query.ts';
import { IDENTITY_WORDING } from '../shared/wording.ts';
import type { Say } from './panel.tsx';

interface PartProps {
  app: App;
  id: Id;
  say: Say;
}

/** What a record is made of, with what takes a part out and puts it back. */
export function MadeOfPart(props: PartProps & { authorOf: (by: string) => string }) {
  const { value: members = [] } = useQuery(props.app, () => props.app.joins(props.id), [props.id]);
  if (members.length < 2) return null;
  return (
    <MoreWords area={IDENTITY_WORDING}>
      <Members {...props} members={members} />
    </MoreWords>
  );
}

function Members(props: Parameters<typeof MadeOfPart>[0] & { members: Member[] }) {
  const { app, id, say } = props;
  const { t } = useIntl();
  const take = useTask((member: Member) => app.unmerge(id, member.id));
  return (
    <>
      <MadeOf
        members={props.members}
        authorOf={props.authorOf}
        onTakeOut={async (member) => {
          const done = await take.start(member);
          if (!done) return;
          say({
            message: t('made.done', { title: member.summary.title }),
            action: { label: t('common.undo'), onClick: () => void app.undoDecisions(done.decisions) },
          });
        }}
      />
      {take.fault && <FaultBox fault={take.fault} onCopy={copy} />}
    </>
  );
}

/** That a person changed company, with the new lead it offers. */
export function MovePart(props: PartProps & { name: string }) {
  const { value: move } = useQuery(props.app, () => props.app.moveOf(props.id), [props.id]);
  if (!move) return null;
  return (
    <MoreWords area={IDENTITY_WORDING}>
      <Moved {...props} move={move} />
    </MoreWords>
  );
}

function Moved({ app, id, say, name, move }: Parameters<typeof MovePart>[0] & { move: Move }) {
  const { t } = useIntl();
  const follow = useTask(() => app.followMove(id));
  return (
    <>
      <MoveNote
        name={name}
        move={move}
        busy={follow.busy}
        onFollow={async () => {
          if (await follow.start()) say({ message: t('move.done', { to: move.to.company }) });
        }}
      />
      {follow.fault && <FaultBox fault={follow.fault} onCopy={copy} />}
    </>
  );
}
