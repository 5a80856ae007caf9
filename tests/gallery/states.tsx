import type { ComponentChildren, VNode } from 'preact';
import { AlertsView } from '../../components/panel/alerts-view.tsx';
import { ClipPreview, type ClipPreviewProps } from '../../components/panel/clip-preview.tsx';
import { Consent } from '../../components/panel/consent.tsx';
import { DossierView, type DossierViewProps } from '../../components/panel/dossier-view.tsx';
import { EraseDialog } from '../../components/panel/erase-dialog.tsx';
import { KeysDialog } from '../../components/panel/keys-dialog.tsx';
import type { LogType } from '../../components/panel/log-form.tsx';
import { MoveNote } from '../../components/panel/move-note.tsx';
import { PanelFrame, type View } from '../../components/panel/panel-frame.tsx';
import { PasteBox } from '../../components/panel/paste-box.tsx';
import { PerhapsBox } from '../../components/panel/perhaps-box.tsx';
import { SearchBox } from '../../components/panel/search-box.tsx';
import { SiteRow } from '../../components/panel/site-row.tsx';
import { TodayView } from '../../components/panel/today-view.tsx';
import { PopupView, type PopupViewProps } from '../../components/popup/popup-view.tsx';
import { MadeOf } from '../../components/record/made-of.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Empty } from '../../components/ui/empty.tsx';
import { FaultBox } from '../../components/ui/fault-box.tsx';
import { useIntl } from '../../components/ui/intl.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import type { Preview, Today } from '../../lib/app/app.ts';
import type { Dossier } from '../../lib/dossier/dossier.ts';
import type { Fault } from '../../lib/fault/fault.ts';
import * as data from './data.ts';
import * as identity from './identity-data.ts';

const nothing = () => {};
const authorOf = (by: string) => (by === 'device' ? 'vous' : 'un équipier');
const WALL: Fault = { code: 'CAPTURE_WALL', values: { site: 'www.linkedin.com' } };
const FEED: Fault = {
  code: 'FEED_HTTP',
  values: { host: 'gazette.example', status: 503 },
  retryAt: '2026-11-23T10:30:00Z',
};

function frame(view: View, children: ComponentChildren, query = ''): VNode {
  return (
    <Frame view={view} query={query}>
      {children}
    </Frame>
  );
}

function Frame({ view, query, children }: { view: View; query: string; children: ComponentChildren }) {
  const { t } = useIntl();
  return (
    <PanelFrame
      view={view}
      pageLabel={t('panel.page')}
      unread={2}
      onView={nothing}
      foot={{ onDashboard: nothing, onOptions: nothing, onKeys: nothing }}
      top={{
        reading: false,
        onRead: nothing,
        children: <SearchBox query={query} results={data.searchResults} onQuery={nothing} onOpen={nothing} />,
      }}
    >
      {children}
    </PanelFrame>
  );
}

const clip = (preview: Preview, fault?: Fault, asideOf?: ClipPreviewProps['asideOf']) =>
  frame(
    'page',
    <ClipPreview
      preview={preview}
      saving={false}
      fault={fault}
      authorOf={authorOf}
      asideOf={asideOf}
      onSave={nothing}
      onDrop={nothing}
    />,
  );

const dossier = (of: Dossier, logging?: LogType, more: Partial<DossierViewProps> = {}) => (
  <DossierView
    dossier={of}
    names={data.names}
    authorOf={authorOf}
    logging={logging}
    logBusy={false}
    historyOf={async () => []}
    onLogging={nothing}
    onLog={nothing}
    onOpen={nothing}
    onCorrect={nothing}
    onSettle={nothing}
    onTaskDone={nothing}
    onUndo={nothing}
    onErase={nothing}
    onDashboard={nothing}
    {...more}
  />
);

const today = (of: Today, withKpis: boolean) =>
  frame(
    'today',
    <TodayView
      today={of}
      names={data.taskNames}
      kpis={withKpis ? data.kpis : undefined}
      onOpen={nothing}
      onTaskDone={nothing}
      onRate={nothing}
      onRead={nothing}
      onAlerts={nothing}
      onWatches={nothing}
      onDashboard={nothing}
    />,
  );

const alerts = (all: typeof data.alerts) =>
  frame(
    'alerts',
    <AlertsView
      alerts={all}
      onOpen={nothing}
      onRate={nothing}
      onRead={nothing}
      onTake={nothing}
      onSnooze={nothing}
      onReview={nothing}
      onWatches={nothing}
    />,
  );

const popup = (reading: PopupViewProps['reading'], query = '', perhaps = false) => (
  <PopupView
    reading={reading}
    perhaps={perhaps}
    search={{ query, results: data.searchResults, onQuery: nothing, onOpen: nothing }}
    today={data.today}
    saving={false}
    onSave={nothing}
    onRead={nothing}
    onUndo={nothing}
    onAllow={nothing}
    onPanel={nothing}
    onDashboard={nothing}
    onOptions={nothing}
    onClose={nothing}
  />
);

/** Every state of the panel and the popup, on invented data. */
export const STATES: Record<string, () => VNode> = {
  'clip-new': () => clip(data.newPreview),
  'clip-perhaps': () =>
    clip(data.newPreview, undefined, (_, decision, onAnswer) => (
      <PerhapsBox kind="person" perhaps={identity.perhaps} answer={decision} onAnswer={onAnswer} />
    )),
  'clip-known': () => clip(data.knownPreview),
  'clip-list': () => clip(data.listPreview),
  'clip-fault': () => clip(data.newPreview, { code: 'STORE_QUOTA' }),
  paste: () => frame('page', <PasteBox busy={false} onRead={nothing} onCancel={nothing} />),
  'paste-nothing': () =>
    frame(
      'page',
      <PasteBox busy={false} fault={{ code: 'PASTE_NOTHING' }} onRead={nothing} onCancel={nothing} />,
    ),
  'clip-selection': () => clip(data.selectionPreview),
  'clip-text': () => clip(data.textPreview),
  refused: () =>
    frame('page', <FaultBox fault={WALL} onCopy={nothing} actions={<Button small>Relire</Button>} />),
  consent: () => frame('page', <Consent onAllow={nothing} onRefuse={nothing} />),
  unseen: () =>
    frame(
      'page',
      <>
        <SiteRow onFollow={nothing} />
        <FaultBox fault={FEED} onCopy={nothing} />
      </>,
    ),
  once: () =>
    frame(
      'page',
      <>
        <SiteRow host="www.orvane.example" onFollow={nothing} />
        <Empty
          icon="clip"
          title="Rien de connu sur cette page"
          action={<Button variant="primary">Lire</Button>}
        >
          Lisez-la pour voir ce qu’elle dit.
        </Empty>
      </>,
    ),
  loading: () => frame('page', <Loading label="Chargement" rows={6} />),
  dossier: () => frame('page', dossier(data.dossier)),
  'dossier-joined': () =>
    frame(
      'page',
      dossier(data.dossier, undefined, {
        news: <MoveNote name="Jeanne Valmont" move={identity.move} busy={false} onFollow={nothing} />,
        madeOf: <MadeOf members={identity.members} authorOf={authorOf} onTakeOut={nothing} />,
      }),
    ),
  account: () => frame('page', dossier(data.accountDossier)),
  task: () => frame('page', dossier(data.dossier, 'task')),
  erase: () =>
    frame(
      'page',
      <EraseDialog name="Jeanne Valmont" person busy={false} onErase={nothing} onClose={nothing} />,
    ),
  keys: () => frame('page', <KeysDialog onClose={nothing} />),
  search: () => frame('today', null, 'val'),
  today: () => today(data.today, true),
  'today-calm': () => today({ ...data.emptyToday, counts: data.today.counts }, true),
  'today-first': () => today(data.emptyToday, false),
  alerts: () => alerts(data.alerts),
  'alerts-none': () => alerts([]),
  'popup-new': () => popup({ state: 'read', preview: data.newPreview }),
  'popup-search': () => popup({ state: 'read', preview: data.newPreview }, 'val'),
  'popup-perhaps': () => popup({ state: 'read', preview: data.newPreview }, '', true),
  'popup-known': () => popup({ state: 'read', preview: data.knownPreview }),
  'popup-list': () => popup({ state: 'read', preview: data.listPreview }),
  'popup-reading': () => popup({ state: 'reading' }),
  'popup-refused': () => popup({ state: 'refused', fault: WALL }),
  'popup-saved': () => popup({ state: 'saved', name: 'Théo Lambertin' }),
};
