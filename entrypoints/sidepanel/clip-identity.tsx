import { type Answer, PerhapsBox } from '../../components/panel/perhaps-box.tsx';
import { useIntl } from '../../components/ui/intl.tsx';
import type { App, Decision, Preview, PreviewItem } from '../../lib/app/app.ts';
import { MoreWords } from '../shared/more-words.tsx';
import { useQuery } from '../shared/use-query.ts';
import { IDENTITY_WORDING } from '../shared/wording.ts';

/** Subjects that are compared with what is known: on a longer list nobody answers for each. */
const COMPARED = 10;

interface ClipIdentityProps {
  app: App;
  preview: Preview;
  at: number;
  item: PreviewItem;
  decision: Decision;
  onAnswer: (answer: Answer) => void;
}

/** Beside a subject of the page: whom it may be, and that a known person changed company. */
export function ClipIdentity({ app, preview, at, item, decision, onAnswer }: ClipIdentityProps) {
  const draft = preview.capture.drafts[at];
  const asked = at < COMPARED && !item.known && !item.optedOut && decision.keep;
  const { value: perhaps = [] } = useQuery(
    app,
    async () => (asked && draft ? await app.perhaps(draft.kind, draft.fields) : []),
    [preview.at, at, asked],
  );
  if (perhaps.length === 0 && !item.moved) return null;
  return (
    <MoreWords area={IDENTITY_WORDING}>
      {item.moved && <MovedNote from={item.moved.from.company} to={item.moved.to.company} />}
      {perhaps.length > 0 && (
        <PerhapsBox kind={item.kind} perhaps={perhaps} answer={decision} onAnswer={onAnswer} />
      )}
    </MoreWords>
  );
}

function MovedNote({ from, to }: { from: string; to: string }) {
  const { t } = useIntl();
  return <p class="subject-note moved">{t('move.onSave', { from, to })}</p>;
}
