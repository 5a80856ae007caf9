import { seal, VERSION } from '../../../lib/app/backup-file.ts';
import { stampId } from '../../../lib/record/clock.ts';
import type { Id } from '../../../lib/record/id.ts';
import type { Json } from '../../../lib/record/json.ts';
import { nameId } from '../../../lib/record/name-id.ts';
import type { Observation } from '../../../lib/record/observation.ts';

const DAY = 24 * 3600_000;
const FIRST = ['Jeanne', 'Karim', 'Solène', 'Astrid', 'Loïc', 'Priya', 'Hugues', 'Mireille'];
const LAST = [
  'Valmont',
  'Besançon',
  'Corvoisier',
  'Lindqvist',
  'Josserand',
  'Ashworth',
  'Panatier',
  'Larribeau',
];

/** The person whose dossier is opened: as busy as a good customer's contact is. */
export const ASKED = { name: 'Odile Maréchal-Dupré', id: nameId('bench', 'person', '0') };

/**
 * The observations of a base of so many records, one each: people, a fifth as many accounts, and for the
 * person asked 50 calls, notes and signals. Invented and always the same.
 */
export function benchBase(records: number, now: number): Observation[] {
  const say = (index: number, subject: Id, kind: string, fields: Record<string, Json>): Observation => {
    const at = now - (index % 300) * DAY;
    const random = new Uint8Array(16).map((_, byte) => (index >> ((byte % 4) * 8)) & 0xff);
    const sets = Object.entries(fields).filter((entry): entry is [string, Json[]] => Array.isArray(entry[1]));
    return {
      id: stampId({ ms: at, counter: index & 0xfff }, () => random),
      subject,
      kind,
      kv: 1,
      set: Object.fromEntries(Object.entries(fields).filter(([, value]) => !Array.isArray(value))),
      add: Object.fromEntries(sets),
      source: { type: 'page', url: 'https://bench.example/', site: 'bench.example' },
      seenAt: new Date(at).toISOString(),
      by: 'bench',
    };
  };
  const account = (index: number) => nameId('bench', 'account', String(index));
  const accounts = Math.floor(records / 6);
  const people = records - accounts - 100;
  return [
    ...Array.from({ length: accounts }, (_, index) =>
      say(index, account(index), 'account', {
        name: `Société ${index}`,
        domain: `societe-${index}.example`,
        city: 'Lyon',
      }),
    ),
    ...Array.from({ length: people }, (_, index) => {
      const name = index === 0 ? ASKED.name : `${FIRST[index % 8]} ${LAST[(index >> 3) % 8]} ${index}`;
      return say(accounts + index, nameId('bench', 'person', String(index)), 'person', {
        fullName: name,
        title: 'Directrice générale',
        company: `Société ${index % accounts}`,
        account: account(index % accounts),
        linkedinUrl: `https://www.linkedin.com/in/bench-${index}/`,
        email: [`p${index}@societe-${index % accounts}.example`],
      });
    }),
    ...Array.from({ length: 50 }, (_, index) =>
      say(records + index, nameId('bench', 'activity', String(index)), 'activity', {
        type: index % 2 ? 'call' : 'note',
        text: `Point ${index}`,
        at: new Date(now - index * DAY).toISOString(),
        person: [ASKED.id],
        account: [account(0)],
      }),
    ),
    ...Array.from({ length: 50 }, (_, index) =>
      say(records + 50 + index, nameId('bench', 'signal', String(index)), 'signal', {
        title: `Société 0 annonce ${index}`,
        publishedAt: new Date(now - index * DAY).toISOString(),
        type: 'press-article',
        account: [account(0)],
        words: ['annonce'],
      }),
    ),
  ];
}

/** The same as a backup file, which the options page takes in like any other. */
export function backupOf(observations: Observation[], now: number): string {
  const sum = seal();
  const lines = [
    JSON.stringify({
      vigie: 'backup',
      version: VERSION,
      exportedAt: new Date(now).toISOString(),
      counts: { observations: observations.length },
    }),
    ...observations.map((one) => JSON.stringify(one)),
  ];
  for (const line of lines) sum.line(line);
  return `${[...lines, sum.footer(observations.length)].join('\n')}\n`;
}
