import { dossier } from '../../lib/dossier/build.ts';
import type { DossierInput } from '../../lib/dossier/input.ts';
import { type Bench, cpuMs, median } from './bench.ts';
import { made } from './score/base.ts';

const PEOPLE = 500;
const ENTRIES = 5000;
const DAY = 86_400_000;

/** An account's dossier from its records, without the store and the screen: 500 people, 5,000 lines of what happened. */
const bench: Bench = async (report) => {
  const now = Date.parse('2026-11-23T09:00:00Z');
  const record = made('account', 1, { name: 'Orvane', stage: 'engaged' });
  const at = (index: number) => new Date(now - (index % 900) * DAY - index * 1000).toISOString();
  const input: DossierInput = {
    record,
    observations: [],
    people: Array.from({ length: PEOPLE }, (_, index) =>
      made('person', index, { fullName: `Personne ${index}`, account: record.id }),
    ),
    signals: Array.from({ length: ENTRIES / 2 }, (_, index) =>
      made('signal', index, { title: `Annonce ${index}`, type: 'hiring', publishedAt: at(index) }),
    ),
    activities: Array.from({ length: ENTRIES / 2 }, (_, index) =>
      made('activity', index, { type: 'call', text: `Appel ${index}`, direction: 'out', at: at(index) }),
    ),
    articles: [],
    tenders: [],
    reviews: [],
    subscriptions: [],
    opportunities: [],
    currency: 'EUR',
  };
  const runs = Array.from({ length: 15 }, () => {
    const began = cpuMs();
    const built = dossier(input, now);
    if (built.timeline.length < ENTRIES || built.people.length !== PEOPLE)
      throw new Error('lines are missing');
    return cpuMs() - began;
  });
  report({
    case: `${PEOPLE} people, ${ENTRIES} lines`,
    unit: 'ms CPU',
    ours: median(runs.slice(5)),
    peers: {},
  });
};
export default bench;
