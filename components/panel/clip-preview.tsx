import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Decision, Preview } from '../../lib/app/app.ts';
import type { Fault } from '../../lib/fault/fault.ts';
import { Button } from '../ui/button.tsx';
import { FaultBox } from '../ui/fault-box.tsx';
import { useIntl } from '../ui/intl.tsx';
import { MoreList } from '../ui/more-list.tsx';
import {
  answer,
  asNew,
  correct,
  firstDecisions,
  keep,
  keepAll,
  keptCount,
  leaveOut,
  show,
} from './decisions.ts';
import { isControl } from './keys.ts';
import type { Answer } from './perhaps-box.tsx';
import { PreviewItem } from './preview-item.tsx';
import { PrivacyNotes } from './privacy-notes.tsx';
import { UseSelection, withShown } from './use-selection.tsx';

export interface ClipPreviewProps {
  preview: Preview;
  saving: boolean;
  /** Why the last saving did not go through; the decisions are still here. */
  fault?: Fault;
  authorOf: (by: string) => string;
  /** What else is to be decided about a subject: whom it may be. */
  asideOf?: (at: number, decision: Decision, onAnswer: (said: Answer) => void) => ComponentChildren;
  onSave: (decisions: Decision[]) => void;
  onDrop: () => void;
  onCopy?: (details: string) => void;
}

/** Subjects shown with their fields open; beyond, the page is a list to tick. */
const OPEN_AT_MOST = 3;

/** What was read from the page, before anyone decided to keep it. Enter saves, Esc lets go. */
export function ClipPreview(props: ClipPreviewProps) {
  const { preview, saving, onSave, onDrop } = props;
  const { t, fieldLabel, list } = useIntl();
  const [decisions, setDecisions] = useState(() => firstDecisions(preview));
  const kept = keptCount(decisions);
  const section = useRef<HTMLElement>(null);
  // Read out at once, and Enter is meant for it: not for the button that asked for the reading.
  // Its top stays in sight, however long what was read is.
  useEffect(() => section.current?.focus({ preventScroll: true }), []);
  const many = preview.items.length > 1;
  const save = () => {
    if (kept > 0 && !saving) onSave([...decisions]);
  };
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
      const withControl = event.ctrlKey || event.metaKey;
      if (event.key === 'Enter' && (withControl || !isControl(event.target))) save();
      else if (event.key === 'Escape' && !isControl(event.target)) onDrop();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', keys);
    return () => document.removeEventListener('keydown', keys);
  });
  // In a list the subjects are closed: the duty is said once for all.
  const toInform =
    preview.items.length > OPEN_AT_MOST ? preview.items.find((item) => item.informBy)?.informBy : undefined;
  const kindOfFirst = preview.items[0]?.kind ?? '';
  return (
    <section class="clip" aria-label={t('clip.title')} tabIndex={-1} ref={section}>
      <header class="view-head">
        <h2>
          {preview.capture.url
            ? t('clip.readOn', { site: URL.parse(preview.capture.url)?.hostname.replace(/^www\./, '') ?? '' })
            : t('clip.readText')}
        </h2>
        {many && (
          <Button small variant="quiet" onClick={() => setDecisions(keepAll(decisions, preview, kept === 0))}>
            {t(kept === 0 ? 'clip.keepAll' : 'clip.keepNone')}
          </Button>
        )}
      </header>
      <MoreList
        items={preview.items}
        step={25}
        class="subjects"
        more={(hidden) => t('common.showMore', { count: hidden })}
        keyOf={(item) => String(preview.items.indexOf(item))}
      >
        {(item, at) => (
          <PreviewItem
            item={withShown(item, decisions[at])}
            decision={decisions[at] ?? { keep: false }}
            open={preview.items.length <= OPEN_AT_MOST}
            choosable={many || item.optedOut}
            aside={props.asideOf?.(at, decisions[at] ?? { keep: false }, (said) =>
              setDecisions(answer(decisions, at, said)),
            )}
            authorOf={props.authorOf}
            onKeep={(kept) => setDecisions(keep(decisions, at, kept))}
            onAsNew={(fresh) => setDecisions(asNew(decisions, at, fresh))}
            onCorrect={(field, value) => setDecisions(correct(decisions, at, field, value))}
            onLeaveOut={(field, out) => setDecisions(leaveOut(decisions, at, field, out))}
          />
        )}
      </MoreList>
      {toInform && <PrivacyNotes item={{ kind: 'person', informBy: toInform }} />}
      <UseSelection
        preview={preview}
        onUse={({ at, field }, value) => setDecisions(show(decisions, at, field, value))}
      />
      {preview.capture.missing.length > 0 && (
        <p class="clip-missing">
          {t(preview.capture.url ? 'clip.missing' : 'clip.missingText', {
            fields: list(preview.capture.missing.map((field) => fieldLabel(kindOfFirst, field))),
          })}
        </p>
      )}
      {props.fault && <FaultBox fault={props.fault} onCopy={props.onCopy} />}
      <footer class="view-foot">
        <Button variant="primary" shortcut="⏎" busy={saving} disabled={kept === 0} onClick={save}>
          {t('clip.save', { count: kept })}
        </Button>
        <Button variant="quiet" shortcut="Esc" onClick={onDrop}>
          {t('clip.drop')}
        </Button>
      </footer>
    </section>
  );
}
