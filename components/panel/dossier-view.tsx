import type { ComponentChildren } from 'preact';
import { isCalled } from '../../lib/dossier/called.ts';
import type { Dossier } from '../../lib/dossier/dossier.ts';
import type { Fault } from '../../lib/fault/fault.ts';
import type { Value } from '../../lib/record/fold.ts';
import type { Fields } from '../../lib/record/kind.ts';
import { kindOf } from '../../lib/record/kinds/index.ts';
import { AddFact } from '../record/add-fact.tsx';
import type { Change } from '../record/change-of.ts';
import { ConflictRow } from '../record/conflict-row.tsx';
import { FactRow } from '../record/fact-row.tsx';
import { SummaryRow } from '../record/summary-row.tsx';
import { worthShowing } from '../record/worth-showing.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { useIntl } from '../ui/intl.tsx';
import { MoreList } from '../ui/more-list.tsx';
import { Section } from '../ui/section.tsx';
import { DossierHead } from './dossier-head.tsx';
import { LogForm, type LogType } from './log-form.tsx';
import { SignalLine } from './signal-line.tsx';
import { TalkingPoints } from './talking-points.tsx';
import { TaskList } from './task-list.tsx';
import { Timeline } from './timeline.tsx';

export interface DossierViewProps {
  dossier: Dossier;
  /** Names of records that fields refer to, by id. */
  names: Readonly<Record<string, string>>;
  authorOf: (by: string) => string;
  /** The activity being written, if any; the keys n, c and t open one. */
  logging?: LogType;
  logBusy: boolean;
  logFault?: Fault;
  historyOf: (field: string) => Promise<Value[]>;
  onLogging: (type: LogType | undefined) => void;
  onLog: (activity: Fields) => void;
  onOpen: (id: string) => void;
  onCorrect: (change: Change) => void;
  onSettle: (field: string, choice: 'now' | 'new') => void;
  onTaskDone: (id: string) => void;
  onUndo: () => void;
  onErase: () => void;
  /** What is to know at once: a change of company. */
  news?: ComponentChildren;
  /** What the record is made of, where several were joined. */
  madeOf?: ComponentChildren;
  /** Absent where the dossier already stands in the dashboard. */
  onDashboard?: () => void;
}

/** What a rep reads before a call, most useful first. */
export function DossierView(props: DossierViewProps) {
  const { dossier, names, authorOf } = props;
  const { t } = useIntl();
  const { record, summary } = dossier;
  const talks = isCalled(record);
  return (
    <article class="dossier" aria-label={summary.title}>
      <DossierHead dossier={dossier} onOpen={props.onOpen} />
      {props.news}
      {talks && <LogBar {...props} />}
      {dossier.conflicts.length > 0 && (
        <Section title={t('dossier.conflicts')} count={dossier.conflicts.length}>
          {dossier.conflicts.map((conflict) => (
            <ConflictRow
              key={conflict.field}
              kind={record.kind}
              conflict={conflict}
              names={names}
              authorOf={authorOf}
              onSettle={props.onSettle}
              closed={dossier.closed?.fields.includes(conflict.field)}
            />
          ))}
        </Section>
      )}
      {dossier.tasks.length > 0 && (
        <Section title={t('dossier.tasks')} count={dossier.tasks.length}>
          <TaskList tasks={dossier.tasks} onDone={props.onTaskDone} />
        </Section>
      )}
      <TalkingPoints
        title={t(talks ? 'dossier.sayTitle' : 'dossier.pressing')}
        points={dossier.say.filter((point) => !SHOWN_ABOVE.test(point.rule))}
      />
      <Facts {...props} />
      {dossier.signals.length > 0 && (
        <Section title={t('dossier.signals')} count={dossier.signals.length}>
          <MoreList
            items={dossier.signals}
            step={4}
            class="signals"
            more={(hidden) => t('common.showMore', { count: hidden })}
            keyOf={(signal) => signal.id}
          >
            {(signal) => <SignalLine signal={signal} />}
          </MoreList>
        </Section>
      )}
      {dossier.people.length > 0 && (
        <Section
          title={
            dossier.account ? t('dossier.peopleAt', { account: dossier.account.title }) : t('dossier.people')
          }
          count={dossier.people.length}
        >
          <MoreList
            items={dossier.people}
            step={6}
            class="rows"
            more={(hidden) => t('common.showMore', { count: hidden })}
            keyOf={(person) => person.id}
          >
            {(person) => <SummaryRow summary={person} onOpen={props.onOpen} />}
          </MoreList>
        </Section>
      )}
      {props.madeOf}
      <Timeline entries={dossier.timeline} authorOf={authorOf} />
      <footer class="dossier-foot">
        <Button small variant="quiet" icon="undo" shortcut="z" onClick={props.onUndo}>
          {t('dossier.undo')}
        </Button>
        {props.onDashboard && (
          <Button small variant="quiet" icon="panel" onClick={props.onDashboard}>
            {t('dossier.dashboard')}
          </Button>
        )}
        <Button
          small
          variant="danger"
          icon="trash"
          onClick={props.onErase}
          disabled={dossier.closed?.erase}
          title={dossier.closed?.erase ? t('record.closed') : undefined}
        >
          {t('dossier.erase')}
        </Button>
      </footer>
    </article>
  );
}

/** Tasks and conflicts have their own places, with what can be done about them. */
const SHOWN_ABOVE = /^(task|conflict)-/;

const LOG_KEYS: readonly (readonly [LogType, string])[] = [
  ['note', 'n'],
  ['call', 'c'],
  ['task', 't'],
];

function LogBar(props: DossierViewProps) {
  const { t } = useIntl();
  if (props.logging) {
    return (
      <LogForm
        key={props.logging}
        type={props.logging}
        about={props.dossier.summary.title}
        busy={props.logBusy}
        fault={props.logFault}
        onLog={props.onLog}
        onCancel={() => props.onLogging(undefined)}
      />
    );
  }
  return (
    <div class="log-bar">
      {LOG_KEYS.map(([type, key]) => (
        <Button key={type} icon={type} shortcut={key} onClick={() => props.onLogging(type)}>
          {t(`log.${type}`)}
        </Button>
      ))}
    </div>
  );
}

function Facts({ dossier, names, authorOf, historyOf, onCorrect }: DossierViewProps) {
  const { t } = useIntl();
  const { kind } = dossier.record;
  const fields = kindOf(kind).fields;
  const closed = dossier.closed?.fields ?? [];
  const facts = worthShowing(dossier.facts.filter((fact) => !fields[fact.field]?.internal));
  return (
    <Section
      title={t('dossier.facts')}
      actions={
        dossier.record.members.length > 1 && (
          <Badge>{t('dossier.joined', { count: dossier.record.members.length })}</Badge>
        )
      }
    >
      <div class="facts">
        {facts.map((fact) => (
          <FactRow
            key={fact.field}
            kind={kind}
            fact={fact}
            currency={dossier.record.fields.currency?.value}
            names={names}
            authorOf={authorOf}
            onCorrect={onCorrect}
            historyOf={historyOf}
            closed={closed.includes(fact.field)}
          />
        ))}
        <AddFact kind={kind} held={[...facts.map((fact) => fact.field), ...closed]} onCorrect={onCorrect} />
      </div>
    </Section>
  );
}
