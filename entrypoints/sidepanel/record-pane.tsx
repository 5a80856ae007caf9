import { useEffect, useState } from 'preact/hooks';
import { DossierView } from '../../components/panel/dossier-view.tsx';
import { EraseDialog } from '../../components/panel/erase-dialog.tsx';
import type { LogType } from '../../components/panel/log-form.tsx';
import { Button } from '../../components/ui/button.tsx';
import { FaultBox } from '../../components/ui/fault-box.tsx';
import { useIntl } from '../../components/ui/intl.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { useTask } from '../../components/ui/use-task.ts';
import type { App } from '../../lib/app/app.ts';
import type { Dossier } from '../../lib/dossier/dossier.ts';
import { type Fault, ok, type Result } from '../../lib/fault/fault.ts';
import * as page from '../../lib/platform/page.ts';
import type { Id } from '../../lib/record/id.ts';
import { kindOf } from '../../lib/record/kinds/index.ts';
import { Lazy } from '../shared/lazy.tsx';
import { copy } from '../shared/start.tsx';
import { useKeys } from '../shared/use-keys.ts';
import { useNames } from '../shared/use-names.ts';
import { useQuery } from '../shared/use-query.ts';
import { MadeOfPart, MovePart } from './identity-parts.tsx';
import type { Say } from './panel.tsx';

export interface RecordPaneProps {
  app: App;
  id: Id;
  authorOf: (by: string) => string;
  say: Say;
  onOpen: (id: Id) => void;
  onBack?: () => void;
  onErased: () => void;
  /** The alert that led here. */
  alert?: Id | undefined;
  /** Already stands in the dashboard: leads to no other one. */
  inDashboard?: boolean;
}

/** The dossier of one record, with everything that can be done about it. */
export function RecordPane({
  app,
  id,
  authorOf,
  say,
  onOpen,
  onBack,
  onErased,
  alert,
  inDashboard,
}: RecordPaneProps) {
  const { t } = useIntl();
  const { value: asked } = useQuery(app, () => app.dossier(id), [id]);
  const dossier = asked?.ok ? asked.value : undefined;
  const names = useNames(app, refsOf(dossier));
  const [logging, setLogging] = useState<LogType>();
  const [erasing, setErasing] = useState(false);
  const [fault, setFault] = useState<Fault>();
  const log = useTask(app.log);
  const erase = useTask(async (optOut: boolean) => {
    const done = await app.erase(id, { optOut });
    return done.ok ? ok(true) : done;
  });
  useEffect(() => {
    setLogging(undefined);
    setErasing(false);
    setFault(undefined);
  }, [id]);
  const doing = async (work: Promise<Result<unknown>>, message: string, undoable = true) => {
    const done = await work;
    setFault(done.ok ? undefined : done.fault);
    if (done.ok) say({ message, ...(undoable && { action: { label: t('common.undo'), onClick: undo } }) });
  };
  const undo = () => void doing(app.undo(id), t('panel.undone'), false);
  const talks = dossier?.record.kind === 'person' || dossier?.record.kind === 'account';
  const opens = (type: LogType) => (talks ? () => setLogging(type) : undefined);
  useKeys({ n: opens('note'), c: opens('call'), t: opens('task'), z: undo, b: onBack });
  return (
    <>
      {onBack && (
        <div class="back">
          <Button small variant="quiet" icon="back" shortcut="b" onClick={onBack}>
            {t('common.back')}
          </Button>
        </div>
      )}
      {fault && <FaultBox fault={fault} onCopy={copy} />}
      {!asked && <Loading label={t('common.loading')} rows={6} />}
      {asked && !asked.ok && <FaultBox fault={asked.fault} onCopy={copy} />}
      {dossier && alert && (
        <Lazy
          load={alertPane}
          show={(part) => <part.AlertPane app={app} alert={alert} record={id} say={say} />}
        />
      )}
      {dossier && (
        <DossierView
          key={id}
          dossier={dossier}
          names={names}
          authorOf={authorOf}
          logging={logging}
          logBusy={log.busy}
          logFault={log.fault}
          historyOf={(field) => app.history(id, field)}
          onLogging={setLogging}
          onLog={async (activity) => {
            if (!(await log.start(id, activity))) return;
            setLogging(undefined);
            say({ message: t('panel.logged') });
          }}
          onOpen={onOpen}
          onCorrect={(change) => void doing(app.correct(id, change), t('panel.corrected'))}
          onSettle={(field, choice) => void doing(app.settle(id, field, choice), t('panel.settled'))}
          onTaskDone={(task) =>
            void doing(
              app.correct(task, { set: { doneAt: new Date().toISOString() } }),
              t('panel.taskDone'),
              false,
            )
          }
          onUndo={undo}
          onErase={() => setErasing(true)}
          news={
            dossier.record.kind === 'person' && (
              <MovePart app={app} id={id} say={say} name={dossier.summary.title} />
            )
          }
          madeOf={
            dossier.record.members.length > 1 && (
              <MadeOfPart app={app} id={id} say={say} authorOf={authorOf} />
            )
          }
          {...(!inDashboard && { onDashboard: () => void page.openDashboard(`#record/${id}`) })}
        />
      )}
      {erasing && dossier && (
        <EraseDialog
          name={dossier.summary.title}
          person={dossier.record.kind === 'person'}
          busy={erase.busy}
          fault={erase.fault}
          onClose={() => setErasing(false)}
          onErase={async (options) => {
            const name = dossier.summary.title;
            if (!(await erase.start(options.optOut))) return;
            setErasing(false);
            say({ message: t('panel.erased', { name }) });
            onErased();
          }}
        />
      )}
    </>
  );
}

const alertPane = () => import('./alert-pane.tsx');

/** The records that a dossier's fields point to. */
function refsOf(dossier: Dossier | undefined): Id[] {
  if (!dossier) return [];
  const fields = kindOf(dossier.record.kind).fields;
  return dossier.facts
    .filter((fact) => fields[fact.field]?.type === 'ref')
    .flatMap((fact) => fact.values.map((one) => one.value))
    .filter((value): value is string => typeof value === 'string');
}
