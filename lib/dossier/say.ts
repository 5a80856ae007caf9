import { stageOf } from '../pipeline/stages.ts';
import { DAY_MS } from '../record/day.ts';
import { comparable, type GoldenRecord, history, reader, type Value } from '../record/fold.ts';
import { text } from '../record/kind.ts';
import { kindOf } from '../record/kinds/index.ts';
import { happenedAt } from '../score/hit.ts';
import { contacts, openTasks } from './activities.ts';
import { isCalled } from './called.ts';
import type { TalkingPoint, TimelineEntry } from './dossier.ts';
import { entryOf, opportunityEntry, publishedEntry, renewalEntries, subscriptionEntry } from './entries.ts';
import type { DossierInput } from './input.ts';
import { summarise } from './summary.ts';

/** How near or how old, in days, makes something worth saying. */
const DAYS = { signal: 30, change: 90, contractEnd: 90, deadline: 60, renewal: 180, silence: 90 };
const MOST_SIGNALS = 3;

/**
 * What to say on the call and where it comes from, most pressing first: promises, contracts about to
 * end, what changed for them, their news and tenders, silence, who is missing in the committee.
 */
export function talkingPoints(input: DossierInput, now: number): TalkingPoint[] {
  const { record } = input;
  // Nobody calls an article: of such a record only what presses on itself is said.
  if (!isCalled(record)) {
    const own = (kind: string) => (record.kind === kind ? [record] : []);
    return [
      ...contractEnds({ ...input, subscriptions: own('subscription') }, now),
      ...deadlines({ ...input, tenders: own('tender') }, now),
      ...renewals({ ...input, tenders: own('tender') }, now),
    ];
  }
  return [
    ...tasks(input, now),
    ...dealSteps(input, now),
    ...contractEnds(input, now),
    ...changes(input, now),
    ...detractor(input.record),
    ...signals(input, now),
    ...deadlines(input, now),
    ...renewals(input, now),
    ...silence(input, now),
    ...committeeGaps(input),
  ];
}

function tasks(input: DossierInput, now: number): TalkingPoint[] {
  return openTasks(input.activities).map((source) => {
    const late = -daysUntil(source.at, now);
    const rule = late > 0 ? 'task-overdue' : 'task-open';
    return { rule, values: { title: source.title, ...(late > 0 && { count: late }) }, source };
  });
}

/** The next step of each deal that is still open; what is late first. */
function dealSteps({ opportunities }: DossierInput, now: number): TalkingPoint[] {
  const steps = opportunities.flatMap((record) => {
    const read = reader(record);
    const [step, stage] = [text(read, 'nextStep'), stageOf(record)];
    if (!step || stage === 'won' || stage === 'lost') return [];
    const late = -daysUntil(text(read, 'nextStepOn'), now);
    return [{ late: late > 0 ? late : 0, step, source: opportunityEntry(record) }];
  });
  return steps
    .sort((a, b) => b.late - a.late)
    .map(({ late, step, source }) => ({
      rule: late > 0 ? 'deal-late' : 'deal-next',
      values: { title: source.title, step, ...(late > 0 && { count: late }) },
      source,
    }));
}

function contractEnds({ subscriptions }: DossierInput, now: number): TalkingPoint[] {
  return subscriptions.flatMap((record) => {
    const product = text(reader(record), 'product') || summarise(record).title;
    const rule = soon('contract-end', text(reader(record), 'end'), DAYS.contractEnd, now);
    return rule ? [{ ...rule, values: { ...rule.values, product }, source: subscriptionEntry(record) }] : [];
  });
}

/** A new post or employer: a page that disagrees with a correction, or one newer than another page. */
function changes({ record, observations }: DossierInput, now: number): TalkingPoint[] {
  const points: TalkingPoint[] = [];
  for (const field of ['company', 'title'] as const) {
    const conflict = record.conflicts.find((one) => one.field === field);
    const change = conflict ?? changed(record, observations, field, now);
    if (!change) continue;
    const values = { now: shown(change.now), new: shown(change.new) };
    points.push({
      rule: conflict ? `conflict-${field}` : `new-${field}`,
      values,
      source: { field, value: change.new },
    });
  }
  return points;
}

/** The value before the one that stands, where a page was the first to show the latter not long ago. */
function changed(
  record: GoldenRecord,
  observations: DossierInput['observations'],
  field: string,
  now: number,
): { now: Value; new: Value } | undefined {
  const kind = kindOf(record.kind);
  const standing = record.fields[field];
  if (!standing || standing.value === null) return undefined;
  const key = (value: Value) => comparable(value.value, kind.fields[field]);
  const told = history(observations, field, kind).filter(
    ({ value, from }) => value !== null && from.observation <= standing.from.observation,
  );
  const before = told.findIndex((value) => key(value) !== key(standing));
  const [first, earlier] = [told[before - 1], told[before]];
  if (!first || !earlier || ['manual', 'selection'].includes(first.from.source.type)) return undefined;
  return daysUntil(first.from.at, now) >= -DAYS.change ? { now: earlier, new: first } : undefined;
}

function detractor(record: GoldenRecord): TalkingPoint[] {
  const nps = record.fields.nps;
  if (typeof nps?.value !== 'number' || nps.value > 6) return [];
  return [{ rule: 'detractor', values: { nps: nps.value }, source: { field: 'nps', value: nps } }];
}

/** The newest signals that nobody called noise. */
function signals(input: DossierInput, now: number): TalkingPoint[] {
  return input.signals
    .filter((one) => text(reader(one), 'verdict') !== 'noise')
    .filter((one) => daysUntil(happenedAt(one, now, 'publishedAt'), now) >= -DAYS.signal)
    .map((one) => ({ type: text(reader(one), 'type') || 'other', source: publishedEntry(one, now) }))
    .sort((a, b) => Date.parse(b.source.at) - Date.parse(a.source.at) || (a.source.id < b.source.id ? -1 : 1))
    .slice(0, MOST_SIGNALS)
    .map(({ type, source }) => ({
      rule: SIGNAL_TYPES.has(type) ? `signal-${type}` : 'signal-other',
      values: { title: source.title },
      source,
    }));
}

const SIGNAL_TYPES = new Set(kindOf('signal').fields.type?.choices ?? []);

function deadlines({ tenders }: DossierInput, now: number): TalkingPoint[] {
  return tenders.flatMap((record) => {
    const rule = soon('tender-deadline', text(reader(record), 'deadline'), DAYS.deadline, now);
    const source = publishedEntry(record, now);
    return rule ? [{ ...rule, values: { ...rule.values, title: source.title }, source }] : [];
  });
}

/** Public contracts that end within half a year: the time in which a buyer prepares to buy again. */
function renewals({ tenders }: DossierInput, now: number): TalkingPoint[] {
  return tenders.flatMap(renewalEntries).flatMap((source) => {
    const rule = soon('tender-renewal', source.at, DAYS.renewal, now);
    return rule ? [{ ...rule, values: { ...rule.values, title: source.title }, source }] : [];
  });
}

/** `rule` with the days left where the date lies ahead, but not further than `most` days. */
function soon(
  rule: string,
  date: string,
  most: number,
  now: number,
): Pick<TalkingPoint, 'rule' | 'values'> | undefined {
  const count = daysUntil(date, now);
  if (!(count >= 0 && count <= most)) return undefined;
  return count === 0 ? { rule: `${rule}-today`, values: {} } : { rule, values: { count } };
}

function silence({ record, activities }: DossierInput, now: number): TalkingPoint[] {
  const last = contacts(activities, now)[0];
  if (!last) return [{ rule: 'never-contacted', values: {}, source: firstMet(record) }];
  const count = -daysUntil(last.at, now);
  return count > DAYS.silence ? [{ rule: 'silent', values: { count }, source: last }] : [];
}

/** Roles without which a deal stalls, asked for once a deal or a committee is there to speak of. */
function committeeGaps({ record, account, people }: DossierInput): TalkingPoint[] {
  const company = record.kind === 'account' ? record : account;
  if (!company) return [];
  const stage = company.fields.stage;
  const everyone = record.kind === 'account' ? people : [record, ...people];
  const roles = new Set(everyone.map((one) => text(reader(one), 'role')).filter(Boolean));
  if (roles.size === 0 && !['engaged', 'opportunity'].includes(String(stage?.value))) return [];
  const source = stage ? { field: 'stage', value: stage } : firstMet(company);
  return ['decision-maker', 'champion']
    .filter((role) => !roles.has(role))
    .map((role) => ({ rule: `gap-${role}`, values: { account: summarise(company).title }, source }));
}

function firstMet(record: GoldenRecord): TimelineEntry {
  return entryOf(record, 'clip', record.firstSeenAt);
}

/** Whole days from today to a date, by the calendar (UTC); negative for the past, NaN for no date. */
function daysUntil(date: string, now: number): number {
  return Math.floor(Date.parse(date) / DAY_MS) - Math.floor(now / DAY_MS);
}

function shown({ value }: Value): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
