import type { Capture } from '../capture/capture.ts';
import type { Dossier, Summary, TimelineEntry } from '../dossier/dossier.ts';
import type { Fault, Result } from '../fault/fault.ts';
import type { Definitions, Kpis, Ledger, Period } from '../kpi/kpi.ts';
import type { GoldenRecord, Value } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import type { Json } from '../record/json.ts';
import type { Fields } from '../record/kind.ts';
import type { RuleChanges } from '../score/custom.ts';
import type { Moves } from '../score/moves.ts';
import type { OutboxRow } from '../store/port.ts';
import type { Narrowing } from '../watch/narrow.ts';
import type { PlannedSource } from '../watch/sources/source.ts';
import type { DealsApp } from './deal-types.ts';
import type { Filter } from './filter.ts';
import type { IdentityApp, Move } from './identity-types.ts';
import type { ImportFile } from './import/file.ts';
import type { ImportKind } from './import/names.ts';
import type { HintView, SiteView } from './sites.ts';
import type {
  Extracted,
  ExtractQuery,
  ImportChoice,
  ImportPreview,
  ImportReport,
  ImportView,
} from './transfer-types.ts';
import type { AlertView, DryRun, FeedView, WatchInput, WatchView } from './watch-types.ts';

export type {
  AlertView,
  DryHit,
  DryRun,
  FeedView,
  WatchInput,
  WatchRoute,
  WatchView,
} from './watch-types.ts';

/** One field of a capture beside what is already known. */
export interface PreviewField {
  field: string;
  value: Json;
  /** The strategy that gave the value. */
  evidence?: string;
  /** What saving would do to the record. `conflict`: a person's correction stands, the page disagrees. */
  effect: 'new' | 'same' | 'change' | 'add' | 'conflict';
  /** What stands now. */
  now?: Value;
}

export interface PreviewItem {
  kind: string;
  title: string;
  fields: PreviewField[];
  /** The record it would be added to, and the key that says so (`linkedin:…`, `domain:…`; `name` is only likely). */
  known?: { summary: Summary; key: string };
  /** On the opt-out list: it cannot be kept. */
  optedOut: boolean;
  /** Contact details that only the signed-in member sees on the page: they are not kept. */
  withheld?: string[];
  /** ISO date by which the person must be told that we hold data about them, once it is saved. */
  informBy?: string;
  /** The known person works elsewhere now: the old company stays in their past, and a lead may be opened. */
  moved?: Move;
  /** Known accounts that the article names: saving it links it to them, unless `account` is left out. */
  mentions?: MentionedAccount[];
}

/** A known account that an article names. */
export interface MentionedAccount {
  account: Summary;
  /** The sentence that names it, as it stands in the article. */
  sentence: string;
}

/** A capture read from the page, waiting for the rep to save it or let it go. */
export interface Preview {
  capture: Capture;
  /** Same order as capture.drafts. */
  items: PreviewItem[];
  /** Milliseconds since 1970. */
  at: number;
  tabId?: number;
}

/** What the rep decided about one draft of a preview. */
export interface Decision {
  keep: boolean;
  /** Fields the rep corrected: saved as a person's word, beside what the page said. */
  corrected?: Fields;
  /** Fields not to keep. */
  without?: string[];
  /** Make a new record although one was recognised (offered where only the name said so). */
  asNew?: boolean;
  /** The known record that the rep says it is (of `perhaps`): kept as a subject of its own, said to be the same. */
  as?: Id;
  /** Known records (of `perhaps`) that the rep says it is not: nobody proposes them again. */
  not?: Id[];
  /** The corrected field that took what was selected on the page: its place is kept as a hint. */
  shown?: string;
}

export interface Saved {
  /** The records now standing, in the order of the drafts kept. */
  records: Summary[];
}

/** One source that watching an account would set up. */
export interface SourceOffer extends PlannedSource {
  /** The host that the browser must be asked for, as people read it. */
  host: string;
  /** The browser lets us read it already. */
  allowed: boolean;
  /** The account's watch follows it already. */
  followed: boolean;
}

/** Everything that "watch this account" would set up, before anything is. */
export interface AccountWatchPlan {
  account: Summary;
  /** The watch that stands already, which setting up adds to. */
  watch?: Id;
  name: string;
  query: string;
  offers: SourceOffer[];
  /** The account's site, '' where it is not known; `looked` once its home page was read for feeds and pages. */
  site: { url: string; allowed: boolean; looked: boolean };
  /** Why its home page could not be read. */
  fault?: Fault;
}

/** What of a plan the rep keeps. */
export interface AccountWatchChoice {
  account: Id;
  name: string;
  query: string;
  addresses: string[];
}

/** What was set up. `undo(watch.id)` takes it back: it is one observation. */
export interface AccountWatchDone {
  watch: Summary;
  /** Addresses that were not followed before. */
  added: string[];
}

export interface Today {
  /** Open tasks due today or overdue, overdue first. */
  tasks: TimelineEntry[];
  /** Alerts not read yet. */
  alerts: AlertView[];
  /** People whose information duty falls due within ten days. */
  toInform: { person: Summary; by: string }[];
  counts: { people: number; accounts: number; signals: number; clipsToday: number };
}

export interface Settings {
  locale: 'auto' | 'fr' | 'en';
  theme: 'auto' | 'light' | 'dark';
  /** Minutes between polls of a feed. */
  pollMinutes: number;
  definitions: Definitions;
  currency: string;
  /** Exchange rates as typed, one a line: `USD 0.92`, what one unit is worth in `currency`. */
  rates: string;
  /** In percent, for the figures that need it; 0 where it is not given. */
  grossMargin: number;
  notifications: boolean;
  /** Hours of the digest as `08:30,17:00`; '' for none: what is not urgent is then in the list only. */
  digestAt: string;
  /** Notifications wait meanwhile, as `20:00-07:30`; '' for never. */
  quiet: string;
  /** They wait on Saturday and Sunday too. */
  quietWeekend: boolean;
  /** LinkedIn's terms forbid extensions that read its pages; the rep is told and decides once. */
  linkedinAllowed: boolean;
  /**
   * Only hard keys say who is who: likeness proposes nothing. Of this device, not of the team: records join by
   * hard keys alone in any case, so that nothing shared hangs on it.
   */
  strictIdentity: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  locale: 'auto',
  theme: 'auto',
  pollMinutes: 30,
  definitions: 'chartmogul',
  currency: 'EUR',
  rates: '',
  grossMargin: 0,
  notifications: true,
  digestAt: '08:30,16:00',
  quiet: '',
  quietWeekend: false,
  linkedinAllowed: false,
  strictIdentity: false,
};

export interface TeamStatus {
  /** Undefined when this device works alone. */
  team?: { server: string; name: string; member: string; memberId: string; role: string };
  /** A join in progress: the code to compare on the server's page. */
  joining?: { server: string; userCode: string; verificationUrl: string; expiresAt: number };
  /** The ids under which this person writes: the device's and, in a team, the member's. */
  own?: Id[];
  waiting: number;
  refused: number;
  lastSyncAt?: number;
  fault?: Fault;
}

/** Records of one kind, narrowed by words, by a filter, or both. */
export interface FindQuery {
  kind: string;
  query?: string;
  filter?: Filter;
  limit: number;
  offset?: number;
}

export interface FindPage {
  rows: GoldenRecord[];
  /** There are others after these. */
  more: boolean;
  /** Set where only so many records were looked through. */
  among?: number;
}

/** A saved selection of people or accounts. */
export interface SegmentInput {
  name: string;
  of: 'person' | 'account';
  filter: Filter;
}

export interface SegmentView extends SegmentInput {
  id: Id;
}

export type Progress = (done: number, total: number | undefined) => void;

/** Everything the interface can ask. Nothing here throws: failures are faults in words. */
export interface App extends IdentityApp, DealsApp {
  // Clip
  /** Reads the tab in front; the preview is also kept so that every open page shows it. */
  clip(options?: { tabId?: number; selection?: string }): Promise<Result<Preview>>;
  /** The capture that waits for a decision, if any. */
  pendingClip(): Promise<Preview | undefined>;
  /** Why the last reading gave nothing, if it did. */
  clipFault(): Promise<Fault | undefined>;
  /** Reads text that the rep pasted, in place of a page; the preview is the same. */
  readText(text: string): Promise<Result<Preview>>;
  saveClip(preview: Preview, decisions: Decision[]): Promise<Result<Saved>>;
  dropClip(): Promise<void>;

  // Sites
  /** The sites read here lately: those that became weak, those switched off. */
  sites(): Promise<SiteView[]>;
  switchSite(site: string, off: boolean, reason: string): Promise<Result<void>>;
  /** What people showed of sites; shared with the team as any record. */
  hints(): Promise<HintView[]>;
  removeHint(id: Id): Promise<Result<void>>;

  // Records
  /** The known record that a page is about. */
  knownAt(url: string): Promise<Summary | undefined>;
  search(query: string, limit?: number): Promise<Summary[]>;
  /** A page of the records that words and filter leave: best first for words, newest change first without. */
  find(query: FindQuery): Promise<FindPage>;
  /** The team's saved segments, by name. */
  segments(): Promise<SegmentView[]>;
  saveSegment(input: SegmentInput, id?: Id): Promise<Result<SegmentView>>;
  deleteSegment(id: Id): Promise<Result<void>>;
  list(
    kind: string,
    page: { limit: number; offset: number },
  ): Promise<{ rows: GoldenRecord[]; total: number }>;
  /** The lines of these records, those still known, in the order asked. */
  summaries(ids: Id[]): Promise<Summary[]>;
  dossier(id: Id): Promise<Result<Dossier>>;
  /** Every live value a field has had, newest first. */
  history(id: Id, field: string): Promise<Value[]>;
  /** A person's word on fields of a record. Set fields: give `add` and `drop`. */
  correct(
    id: Id,
    change: { set?: Fields; add?: Record<string, Json[]>; drop?: Record<string, Json[]> },
  ): Promise<Result<GoldenRecord>>;
  /** Settles a conflict: keep what stands or take the page's value. */
  settle(id: Id, field: string, choice: 'now' | 'new'): Promise<Result<GoldenRecord>>;
  /** Takes back the last thing this person said about the record. */
  undo(id: Id): Promise<Result<GoldenRecord | undefined>>;
  create(kind: string, fields: Fields): Promise<Result<GoldenRecord>>;
  /** Logs a note, call, task … about a record. */
  log(about: Id, activity: Fields): Promise<Result<GoldenRecord>>;
  /** A person's right: removes them here, on the server and on every device; optionally bars their return. */
  erase(id: Id, options: { optOut: boolean }): Promise<Result<void>>;

  // Watch
  today(): Promise<Today>;
  alerts(): Promise<AlertView[]>;
  readAlert(id: Id): Promise<void>;
  rateAlert(id: Id, verdict: 'useful' | 'noise'): Promise<void>;
  /** Says to the team that this person deals with it; ALERT_TAKEN where somebody does already. */
  takeAlert(id: Id): Promise<Result<void>>;
  giveBackAlert(id: Id): Promise<Result<void>>;
  /** Puts an alert off until a time (milliseconds since 1970), here only: it is then announced once more. */
  snoozeAlert(id: Id, until: number): Promise<void>;
  watches(): Promise<WatchView[]>;
  saveWatch(input: WatchInput, id?: Id): Promise<Result<Summary>>;
  /** What watching an account would set up; its home page is read once where the browser allows it. */
  watchAccount(account: Id): Promise<Result<AccountWatchPlan>>;
  /** Tenders by CPV code (eight digits) and by words, whoever the buyer is. */
  tenderSources(topics: { cpv: string[]; keywords: string[] }): Promise<SourceOffer[]>;
  /** Makes the account's watch, or adds to it. Ask for the hosts inside the same click, before. */
  setUp(choice: AccountWatchChoice): Promise<Result<AccountWatchDone>>;
  /** What a watch would have raised on the items kept here; writes nothing. */
  tryWatch(input: Omit<WatchInput, 'name'>): Promise<Result<DryRun>>;
  /** How a watch could be made quieter, by what people said of its alerts. */
  narrowings(id: Id): Promise<Narrowing[]>;
  pauseWatch(id: Id, paused: boolean): Promise<Result<void>>;
  deleteWatch(id: Id): Promise<Result<void>>;
  feeds(): Promise<FeedView[]>;
  /** The feeds as an OPML list. */
  exportOpml(): Promise<string>;
  /** One watch with these words over all the feeds of an OPML list. */
  importOpml(list: {
    name: string;
    text: string;
    query: string;
  }): Promise<Result<{ watch: Summary; feeds: string[] }>>;
  /** Polls now, whatever the schedule. */
  pollFeed(url: string): Promise<Result<{ items: number; alerts: number }>>;

  // Score
  /** What the team changed of the shipped rules. */
  scoreRules(): Promise<RuleChanges>;
  /** Saves such changes, for the whole team. */
  saveScoreRules(changes: RuleChanges): Promise<Result<RuleChanges>>;
  /** Whom such changes would move from one grade to another; writes nothing. */
  previewScoreRules(changes: RuleChanges): Promise<Moves>;

  // KPI
  kpis(period?: Period): Promise<{ kpis: Kpis; period: Period; currency: string }>;
  ledger(): Promise<Ledger>;
  // Data
  /** What a CSV or a file of vCards holds; `kind` where the person said which. Writes nothing. */
  previewImport(file: ImportFile, kind?: ImportKind): Promise<Result<ImportPreview>>;
  /** Brings such a file in; rows with a problem are named and the others kept. Progress is in bytes; an `AbortSignal` stops it. */
  importFile(
    file: ImportFile,
    choice: ImportChoice,
    progress?: Progress,
    signal?: { readonly aborted: boolean },
  ): Promise<Result<ImportReport>>;
  /** The files brought in, newest first. */
  imports(): Promise<ImportView[]>;
  /** Takes back all that a file brought, on every device. */
  undoImport(id: Id, progress?: Progress): Promise<Result<{ withdrawn: number }>>;
  /** Records as a file, piece by piece; permitted and logged. */
  extract(
    query: ExtractQuery,
    write: (piece: string) => void,
    progress?: Progress,
  ): Promise<Result<Extracted>>;
  /** Reads such a file whole before it writes anything: a file cut in two changes nothing. */
  importAll(pieces: AsyncIterable<string>, progress?: Progress): Promise<Result<ImportReport>>;

  // Team
  team(): Promise<TeamStatus>;
  /** Asks the server for a code; the page to approve it on is then opened by the interface. */
  joinTeam(server: string): Promise<Result<NonNullable<TeamStatus['joining']>>>;
  cancelJoin(): Promise<void>;
  leaveTeam(): Promise<Result<void>>;
  syncNow(): Promise<Result<void>>;
  /** What this device wrote and the team has not taken: refused ones with the server's reason. At most `limit`. */
  outbox(limit: number): Promise<OutboxRow[]>;

  // Settings
  settings(): Promise<Settings>;
  saveSettings(settings: Partial<Settings>): Promise<Settings>;
  /** Calls back after any change, made here or elsewhere. */
  subscribe(listener: () => void): () => void;
}
