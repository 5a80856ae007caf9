import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shuffled } from '../../tests/support/observations.ts';
import { folded, idOf, recordOf, seen } from '../../tests/support/records.ts';
import { dossier } from './build.ts';
import type { DossierInput } from './input.ts';

const NOW = Date.parse('2026-11-23T09:00:00Z');
const ORVANE = idOf('account', 'orvane');
const JEANNE = idOf('person', 'jeanne');

const observations = [
  seen(
    'person',
    'jeanne',
    {
      fullName: 'Jeanne Valmont',
      title: 'Directrice commerciale',
      email: ['jeanne@orvane.example'],
      account: ORVANE,
    },
    {
      source: { type: 'page', url: 'https://www.linkedin.com/in/jeanne-valmont/', site: 'LinkedIn' },
      seenAt: '2026-10-25T10:00:00Z',
    },
  ),
  seen(
    'person',
    'jeanne',
    { fullName: 'Jeanne Valmont-Roy' },
    { source: { type: 'manual' }, seenAt: '2026-10-26T10:00:00Z' },
  ),
  seen(
    'person',
    'jeanne',
    { fullName: 'J. Valmont' },
    { source: { type: 'page', url: 'https://orvane.example/team' }, seenAt: '2026-10-27T10:00:00Z' },
  ),
];
const activity = (name: string, fields: Record<string, string>) =>
  recordOf('activity', name, { text: name, person: [JEANNE], ...fields });
const published = (kind: string, name: string, fields: Record<string, string | number>) =>
  recordOf(kind, name, { title: name, account: kind === 'tender' ? ORVANE : [ORVANE], ...fields });

const input: DossierInput = {
  record: folded(...observations),
  observations,
  account: recordOf('account', 'orvane', { name: 'Orvane', stage: 'customer' }),
  people: [
    recordOf('person', 'jeanne', { fullName: 'Jeanne Valmont' }),
    recordOf('person', 'zoe', { fullName: 'Zoé Arden', role: 'decision-maker' }),
    recordOf('person', 'abel', { fullName: 'Abel Tarn' }),
  ],
  signals: [
    published('signal', 'old signal', { publishedAt: '2026-01-10', type: 'hiring' }),
    published('signal', 'new signal', { publishedAt: '2026-11-20', type: 'hiring' }),
    published('signal', 'noise', { publishedAt: '2026-11-21', verdict: 'noise' }),
  ],
  activities: [
    activity('called', { type: 'call', at: '2026-11-10T10:00:00Z' }),
    activity('met', { type: 'meeting', at: '2026-11-02T10:00:00Z' }),
    activity('demo', { type: 'meeting', at: '2026-12-02T10:00:00Z' }),
    activity('send price', { type: 'task', dueAt: '2026-11-20' }),
    activity('someday', { type: 'task' }),
    activity('call back', { type: 'call', dueAt: '2026-11-28' }),
    activity('sent brochure', { type: 'task', dueAt: '2026-11-01', doneAt: '2026-11-01' }),
  ],
  articles: [
    published('article', 'an article', { publishedAt: '2026-11-15', url: 'https://gazette.example/a' }),
  ],
  tenders: [
    published('tender', 'a tender', { publishedAt: '2026-11-05' }),
    published('tender', 'a contract', { publishedAt: '2024-01-15', contractEnd: '2027-01-14' }),
  ],
  opportunities: [],
  reviews: [
    published('review', 'a review', { publishedAt: '2026-11-03', rating: 4, best: 5, text: 'x' }),
    published('review', 'an older one', { publishedAt: '2025-11-03', rating: 2.5, text: 'x' }),
  ],
  subscriptions: [
    recordOf('subscription', 's1', {
      accountName: 'Orvane',
      product: 'Pro',
      start: '2026-01-01',
      amount: 1200,
      currency: 'EUR',
      interval: 'year',
    }),
    recordOf('subscription', 's2', {
      accountName: 'Orvane',
      product: 'Plus',
      start: '2026-03-01',
      amount: 50,
      currency: 'eur',
      interval: 'month',
    }),
    recordOf('subscription', 's3', {
      accountName: 'Orvane',
      product: 'US',
      start: '2026-02-01',
      amount: 99,
      currency: 'USD',
      interval: 'month',
    }),
  ],
  currency: 'EUR',
};

describe('the dossier of a person', () => {
  const built = dossier(input, NOW);

  it('gives every fact in the order of the kind, with provenance and conflict', () => {
    expect(built.facts.map((fact) => fact.field)).toEqual(['fullName', 'title', 'account', 'email']);
    const [fullName, , , email] = built.facts;
    expect(fullName?.values).toMatchObject([
      {
        value: 'Jeanne Valmont-Roy',
        from: { source: { type: 'manual' }, at: '2026-10-26T10:00:00Z', by: 'member-1' },
      },
    ]);
    expect(fullName?.conflict).toMatchObject({ new: { value: 'J. Valmont' } });
    expect(built.conflicts).toEqual([fullName?.conflict]);
    expect(email?.values.map((one) => one.value)).toEqual(['jeanne@orvane.example']);
  });

  it('names the account, and the colleagues with who decides first', () => {
    expect(built.account).toMatchObject({ id: ORVANE, title: 'Orvane' });
    expect(built.people.map((one) => one.title)).toEqual(['Zoé Arden', 'Abel Tarn']);
  });

  it('lists what happened, newest first, each with its source', () => {
    expect(built.timeline.map(({ type, title }) => `${type}: ${title}`)).toEqual([
      'renewal: a contract',
      'meeting: demo',
      'signal: new signal',
      'article: an article',
      'call: called',
      'tender: a tender',
      'review: a review',
      'meeting: met',
      'task: sent brochure',
      'clip: orvane.example',
      'clip: LinkedIn',
      'subscription: Orvane · Plus',
      'subscription: Orvane · US',
      'signal: old signal',
      'subscription: Orvane · Pro',
      'review: an older one',
      'tender: a contract',
    ]);
    expect(built.timeline.find((one) => one.type === 'article')?.url).toBe('https://gazette.example/a');
    expect(built.timeline.find((one) => one.type === 'renewal')?.at).toBe('2027-01-14');
    expect(built.timeline.filter((one) => one.type === 'review').map(({ rating }) => rating)).toEqual([
      '4/5',
      '2.5',
    ]);
    expect(built.timeline.find((one) => one.type === 'clip')).toMatchObject({
      by: 'member-1',
      url: 'https://orvane.example/team',
    });
  });

  it('lists signals newest first without the noise', () => {
    expect(built.signals.map((one) => one.fields.title?.value)).toEqual(['new signal', 'old signal']);
  });

  it('lists open tasks, overdue first, those without a date last', () => {
    expect(built.tasks.map((one) => one.title)).toEqual(['send price', 'call back', 'someday']);
    expect(built.tasks[0]).toMatchObject({ type: 'task', at: '2026-11-20', about: JEANNE });
  });

  it('dates the last contact by what took place, not by what is planned', () => {
    expect(built.lastContactAt).toBe('2026-11-10T10:00:00Z');
    expect(dossier({ ...input, activities: [] }, NOW).lastContactAt).toBeUndefined();
  });

  it('adds up what the account pays in the team’s currency and counts what it leaves out', () => {
    expect(built.mrr).toEqual({ value: 150, currency: 'EUR', leftOut: 1 });
    const abroad = input.subscriptions.slice(2);
    expect(dossier({ ...input, subscriptions: abroad }, NOW).mrr).toEqual({ value: 99, currency: 'USD' });
    expect(dossier({ ...input, subscriptions: [] }, NOW).mrr).toBeUndefined();
  });

  it('says by when they must be told: the first contact came before the month was over', () => {
    expect(built.informBy).toBe('2026-11-02');
    expect(dossier({ ...input, activities: [] }, NOW).informBy).toBe('2026-11-25');
  });

  it('scores them with reasons', () => {
    expect(built.score.fitPoints.map((point) => point.rule)).toContain('seniority-director');
    expect(built.score.engagementPoints.map((point) => point.rule)).toContain('meeting');
  });

  it('is the same whatever the order of the lists, and however often a row comes', () => {
    const turned = fc.record({
      observations: shuffled(input.observations),
      people: shuffled(input.people),
      signals: shuffled(input.signals),
      activities: shuffled(input.activities),
      articles: shuffled(input.articles),
      tenders: shuffled(input.tenders),
      subscriptions: shuffled(input.subscriptions),
    });
    fc.assert(
      fc.property(turned, (lists) => {
        expect(dossier({ ...input, ...lists }, NOW)).toEqual(built);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the dossier of an account', () => {
  const record = recordOf('account', 'orvane', { name: 'Orvane', domain: null, fromNewerVersion: 'kept' });
  const built = dossier({ ...input, record, observations: [], account: record }, NOW);

  it('has its people and no account above it, nor a date to inform by', () => {
    expect(built.people.map((one) => one.title)).toEqual(['Zoé Arden', 'Abel Tarn', 'Jeanne Valmont']);
    expect(built.account).toBeUndefined();
    expect(built.informBy).toBeUndefined();
  });

  it('shows fields of a newer version and leaves out what is known to be empty', () => {
    expect(built.facts.map((fact) => fact.field)).toEqual(['name', 'fromNewerVersion']);
  });
});
