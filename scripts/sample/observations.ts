import { type ClockState, stampId, tick } from '../../lib/record/clock.ts';
import type { Id, RandomBytes } from '../../lib/record/id.ts';
import type { Json } from '../../lib/record/json.ts';
import { nameId } from '../../lib/record/name-id.ts';
import type { Observation } from '../../lib/record/observation.ts';
import { COMPANIES, type SampleCompany } from './companies.ts';

const DAY = 24 * 3600_000;

/** The observations of the sample team, as if its member `by` had typed and imported them. */
export function sampleObservations(by: string, now: number, random: RandomBytes): Observation[] {
  let clock: ClockState | undefined;
  const say = (
    subject: Id,
    kind: string,
    fields: Record<string, Json>,
    type: string,
    daysAgo: number,
  ): Observation => {
    const at = now - daysAgo * DAY;
    clock = tick(clock, at);
    const lists = Object.entries(fields).filter(([, value]) => Array.isArray(value));
    return {
      id: stampId({ ms: at, counter: clock.counter }, random),
      subject,
      kind,
      kv: 1,
      set: Object.fromEntries(Object.entries(fields).filter(([, value]) => !Array.isArray(value))),
      ...(lists.length > 0 && { add: Object.fromEntries(lists) as Record<string, Json[]> }),
      source: { type, site: type === 'import' ? 'facturation.csv' : 'vigie' },
      seenAt: new Date(at).toISOString(),
      by,
    };
  };
  const monthAgo = (months: number): string => {
    const at = new Date(now);
    return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - months, 1)).toISOString().slice(0, 10);
  };
  return [
    ...COMPANIES.flatMap((company, index) => ofCompany(company, index, say, monthAgo)),
    ...Array.from({ length: 24 }, (_, month) => month).flatMap((month) => [
      say(
        nameId('sample-cost', 'marketing', String(month)),
        'cost',
        {
          externalId: `marketing-${monthAgo(month).slice(0, 7)}`,
          date: monthAgo(month),
          amount: 1400 + ((month * 37) % 5) * 110,
          currency: 'EUR',
          type: 'marketing',
          label: 'Salons et campagnes',
        },
        'import',
        1,
      ),
      say(
        nameId('sample-cost', 'sales', String(month)),
        'cost',
        {
          externalId: `sales-${monthAgo(month).slice(0, 7)}`,
          date: monthAgo(month),
          amount: 2600,
          currency: 'EUR',
          type: 'sales',
          label: 'Équipe commerciale',
        },
        'import',
        1,
      ),
    ]),
  ];
}

type Say = (
  subject: Id,
  kind: string,
  fields: Record<string, Json>,
  type: string,
  daysAgo: number,
) => Observation;

function ofCompany(
  company: SampleCompany,
  index: number,
  say: Say,
  monthAgo: (months: number) => string,
): Observation[] {
  const account = nameId('sample-account', company.slug);
  const people = company.people.map((person) => {
    const subject = nameId('sample-person', company.slug, person.lastName);
    const slug = plain(`${person.firstName}-${person.lastName}`);
    return {
      subject,
      observation: say(
        subject,
        'person',
        {
          fullName: `${person.firstName} ${person.lastName}`,
          firstName: person.firstName,
          lastName: person.lastName,
          title: person.title,
          company: company.name,
          account,
          linkedinUrl: `https://www.linkedin.com/in/${slug}-exemple/`,
          email: [`${slug.replace('-', '.')}@${company.slug}.example`],
          ...(person.role && { role: person.role }),
        },
        'manual',
        40 + index * 3,
      ),
    };
  });
  const first = people[0];
  return [
    say(
      account,
      'account',
      {
        name: company.name,
        domain: `${company.slug}.example`,
        website: `https://www.${company.slug}.example/`,
        linkedinUrl: `https://www.linkedin.com/company/${company.slug}-exemple/`,
        industry: company.industry,
        headcount: company.headcount,
        city: company.city,
        country: company.country,
        stage: company.stage,
      },
      'manual',
      60 + index,
    ),
    ...people.map((person) => person.observation),
    ...(company.contracts ?? [])
      .map((contract, at) =>
        say(
          nameId('sample-contract', company.slug, String(at)),
          'subscription',
          {
            externalId: `${company.slug}-${at + 1}`,
            account,
            accountName: company.name,
            product: contract.product,
            start: monthAgo(contract.from),
            ...(contract.to !== undefined && { end: monthAgo(contract.to) }),
            amount: contract.amount,
            currency: 'EUR',
            interval: 'month',
          },
          'import',
          1,
        ),
      )
      .map((observation, at) => withChanges(observation, company, at, monthAgo)),
    ...(first ? activities(first.subject, account, company, index, say) : []),
  ];
}

/** A list of amounts is one value here, not elements of a set. */
function withChanges(
  observation: Observation,
  company: SampleCompany,
  at: number,
  monthAgo: (months: number) => string,
): Observation {
  const changes = company.contracts?.[at]?.changes;
  if (!changes) return observation;
  return {
    ...observation,
    set: {
      ...observation.set,
      changes: changes.map(([month, amount]) => ({ date: monthAgo(month), amount })),
    },
  };
}

function activities(person: Id, account: Id, company: SampleCompany, index: number, say: Say): Observation[] {
  const entry = (name: string, fields: Record<string, Json>, daysAgo: number) => {
    const observation = say(
      nameId('sample-activity', company.slug, name),
      'activity',
      { ...fields, person: [person], account: [account] },
      'manual',
      daysAgo,
    );
    const dated: Record<string, Json> =
      fields.type === 'task' ? { dueAt: observation.seenAt.slice(0, 10) } : { at: observation.seenAt };
    return { ...observation, set: { ...observation.set, ...dated } };
  };
  const text = 'Point trimestriel : satisfaits du déploiement, veulent un tableau par agence.';
  const call = entry('call', { type: 'call', direction: 'out', text }, 5 + index * 9);
  const promised = company.stage === 'opportunity' || company.stage === 'engaged';
  const promise = { type: 'task', text: `Envoyer la proposition à ${company.name}` };
  return promised ? [call, entry('promise', promise, 0)] : [call];
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-');
}
