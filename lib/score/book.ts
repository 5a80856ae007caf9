import { type GoldenRecord, reader } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import { text, texts } from '../record/kind.ts';
import type { ScoreInput } from './input.ts';
import { type Note, noteOf } from './note.ts';
import { RULES, type ScoreRules } from './rules.ts';
import { type Grounds, standingGrounds, type Totals, totalsOf } from './totals.ts';

/** The scores of all people and accounts of a base, kept up to date record by record. */
export interface ScoreBook {
  /** A record as it stands now, new or changed; gives the ids of those that it made score anew. */
  put(record: GoldenRecord): Id[];
  /** A record that is gone. */
  remove(id: Id): Id[];
  /** Time has passed (milliseconds since 1970): everyone is scored anew. */
  rescore(now: number): void;
  totalsOf(id: Id): Totals | undefined;
  /** What `score` needs to say why. */
  inputOf(id: Id): ScoreInput | undefined;
  /** Everyone scored, in the order of their first coming. */
  all(): IterableIterator<[Id, Totals]>;
}

/** What a record says about others: whom its points go to. */
const ABOUT: Readonly<Record<string, 'signals' | 'activities'>> = {
  signal: 'signals',
  activity: 'activities',
};

interface Entry {
  record: GoldenRecord;
  signals: Map<Id, GoldenRecord>;
  activities: Map<Id, GoldenRecord>;
  /** An account's people. */
  people: Set<Id>;
  /** What its totals are made of; made anew after a change. */
  grounds?: Grounds | undefined;
  totals: Totals;
}

/**
 * Scores records at `now` (milliseconds since 1970). A change reaches only what depends on it: a signal
 * or an activity its account and people, a person themself, an account itself and its people.
 * `optedOut` tells who is on the opt-out list.
 */
export function scoreBook(
  records: Iterable<GoldenRecord>,
  now: number,
  rules: ScoreRules = RULES,
  optedOut: (record: GoldenRecord) => boolean = () => false,
): ScoreBook {
  const state = new State();
  for (const record of records) state.hold(record);
  let at = now;
  const rate = (id: Id) => {
    const entry = state.entries.get(id);
    if (!entry) return [];
    entry.grounds ??= state.groundsOf(entry, rules, optedOut);
    entry.totals = totalsOf(entry.grounds, at, rules);
    return [id];
  };
  const rescore = (moment: number) => {
    at = moment;
    for (const id of state.entries.keys()) rate(id);
  };
  rescore(now);
  const after = (ids: Iterable<Id>) =>
    [...new Set(ids)].flatMap((id) => {
      const entry = state.entries.get(id);
      if (entry) entry.grounds = undefined;
      return rate(id);
    });
  return {
    put: (record) => {
      const before = state.dependents(record.id);
      state.hold(record);
      return after([...before, ...state.dependents(record.id)]);
    },
    remove: (id) => {
      const before = state.dependents(id);
      state.drop(id);
      return after(before);
    },
    rescore,
    totalsOf: (id) => state.entryOf(id)?.totals,
    inputOf: (id) => {
      const entry = state.entryOf(id);
      return entry && state.inputOf(entry, optedOut);
    },
    *all() {
      for (const [id, entry] of state.entries) yield [id, entry.totals];
    },
  };
}

const UNSCORED: Totals = { fit: 0, engagement: 0, grade: 'C3' };

/** Who is there and what is about whom. */
class State {
  readonly entries = new Map<Id, Entry>();
  /** The record under which a member of a cluster is found. */
  private readonly clusters = new Map<Id, Id>();
  /** Signals and activities by id, with those they are about as they name them. */
  private readonly notes = new Map<Id, { record: GoldenRecord; note: Note; about: Id[] }>();
  /** Notes and people that name somebody, by the name they use: it may come to be known later. */
  private readonly naming = new Map<Id, Set<Id>>();

  hold(record: GoldenRecord): void {
    this.drop(record.id);
    if (ABOUT[record.kind]) this.holdNote(record);
    else if (record.kind === 'person' || record.kind === 'account') this.holdSubject(record);
  }

  drop(id: Id): void {
    const note = this.notes.get(id);
    const entry = this.entries.get(id);
    for (const named of note?.about ?? (entry ? accountsOf(entry.record) : [])) {
      this.naming.get(named)?.delete(id);
      this.unlink(this.entryOf(named), id);
    }
    for (const member of entry?.record.members ?? []) {
      if (this.clusters.get(member) === id) this.clusters.delete(member);
    }
    this.notes.delete(id);
    this.entries.delete(id);
  }

  entryOf(id: Id): Entry | undefined {
    return this.entries.get(this.clusters.get(id) ?? id);
  }

  /** Those whose score a record is part of, itself first. */
  dependents(id: Id): Id[] {
    const note = this.notes.get(id);
    if (note) return note.about.flatMap((one) => this.reached(one));
    const entry = this.entries.get(id);
    return entry ? [id, ...entry.people] : [];
  }

  inputOf({ record, signals, activities }: Entry, optedOut: (record: GoldenRecord) => boolean): ScoreInput {
    const account = record.kind === 'person' ? this.accountOf(record) : undefined;
    const common = account ? [...signals.values(), ...account.signals.values()] : [...signals.values()];
    return {
      record,
      ...(account && { account: account.record }),
      signals: common,
      activities: [...activities.values()],
      optedOut: record.kind === 'person' && optedOut(record),
    };
  }

  groundsOf(entry: Entry, rules: ScoreRules, optedOut: (record: GoldenRecord) => boolean): Grounds {
    const input = this.inputOf(entry, optedOut);
    const ids = new Set([...input.activities, ...input.signals].map(({ id }) => id));
    const notes = [...ids].flatMap((id) => this.notes.get(id)?.note ?? []);
    return { ...standingGrounds(input, rules), notes };
  }

  private holdNote(record: GoldenRecord): void {
    const about = refs(record, 'person', 'account');
    this.notes.set(record.id, { record, note: noteOf(record), about });
    for (const named of about) {
      this.name(named, record.id);
      this.link(this.entryOf(named), record.id);
    }
  }

  private holdSubject(record: GoldenRecord): void {
    const entry: Entry = {
      record,
      signals: new Map(),
      activities: new Map(),
      people: new Set(),
      totals: UNSCORED,
    };
    this.entries.set(record.id, entry);
    for (const member of record.members) {
      this.clusters.set(member, record.id);
      for (const id of this.naming.get(member) ?? []) this.link(entry, id);
    }
    for (const named of accountsOf(record)) {
      this.name(named, record.id);
      this.entryOf(named)?.people.add(record.id);
    }
  }

  private link(entry: Entry | undefined, id: Id): void {
    const note = this.notes.get(id)?.record;
    const list = ABOUT[note?.kind ?? ''];
    if (note && list) entry?.[list].set(id, note);
    else entry?.people.add(id);
  }

  private unlink(entry: Entry | undefined, id: Id): void {
    entry?.signals.delete(id);
    entry?.activities.delete(id);
    entry?.people.delete(id);
  }

  private name(named: Id, by: Id): void {
    const names = this.naming.get(named);
    if (names) names.add(by);
    else this.naming.set(named, new Set([by]));
  }

  /** The one named and, for an account, its people: its signals count for them too. */
  private reached(named: Id): Id[] {
    const entry = this.entryOf(named);
    return entry ? [entry.record.id, ...entry.people] : [];
  }

  private accountOf(person: GoldenRecord): Entry | undefined {
    const [named] = accountsOf(person);
    const entry = named ? this.entryOf(named) : undefined;
    return entry?.record.kind === 'account' ? entry : undefined;
  }
}

function accountsOf(record: GoldenRecord): Id[] {
  const named = record.kind === 'person' ? text(reader(record), 'account') : '';
  return named ? [named] : [];
}

function refs(record: GoldenRecord, ...fields: string[]): Id[] {
  return [...new Set(fields.flatMap((field) => texts(reader(record), field)))];
}
