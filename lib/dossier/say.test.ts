import { describe, expect, it } from 'vitest';
import en from '../../assets/locales/en/dossier.json';
import fr from '../../assets/locales/fr/dossier.json';
import { folded, recordOf, seen } from '../../tests/support/records.ts';
import { kindOf } from '../record/kinds/index.ts';
import type { Observation } from '../record/observation.ts';
import type { DossierInput } from './input.ts';
import { talkingPoints } from './say.ts';

const NOW = Date.parse('2026-11-23T09:00:00Z');

const empty = {
  people: [],
  signals: [],
  articles: [],
  tenders: [],
  reviews: [],
  opportunities: [],
  subscriptions: [],
  currency: 'EUR',
};
const called = recordOf('activity', 'called', { type: 'call', text: 'called', at: '2026-11-20' });

function person(...observations: Observation[]): DossierInput {
  return { ...empty, record: folded(...observations), observations, activities: [called] };
}

const on = (seenAt: string, fields: Record<string, string>, type = 'page') =>
  seen('person', 'jeanne', fields, { seenAt, source: { type } });
const jeanne = person(on('2026-10-01T08:00:00Z', { fullName: 'Jeanne Valmont' }));
const said = (input: DossierInput) => talkingPoints(input, NOW).map(({ rule, values }) => ({ rule, values }));

describe('what to say', () => {
  it('is nothing where nothing presses', () => {
    expect(said(jeanne)).toEqual([]);
  });

  it('names promises, late ones with the days', () => {
    const activities = [
      called,
      recordOf('activity', 'price', { type: 'task', text: 'Envoyer le prix', dueAt: '2026-11-20' }),
      recordOf('activity', 'demo', { type: 'task', text: 'Préparer la démo', dueAt: '2026-11-23' }),
    ];
    expect(said({ ...jeanne, activities })).toEqual([
      { rule: 'task-overdue', values: { title: 'Envoyer le prix', count: 3 } },
      { rule: 'task-open', values: { title: 'Préparer la démo' } },
    ]);
  });

  it('names contracts that end within ninety days, not those that have ended', () => {
    const contract = (end: string) =>
      recordOf('subscription', end, {
        product: 'Pro',
        start: '2025-01-01',
        end,
        amount: 1,
        interval: 'month',
      });
    const subscriptions = ['2026-12-23', '2027-03-01', '2026-11-22', '2026-11-23', 'soon'].map(contract);
    expect(said({ ...jeanne, subscriptions })).toEqual([
      { rule: 'contract-end', values: { product: 'Pro', count: 30 } },
      { rule: 'contract-end-today', values: { product: 'Pro' } },
    ]);
  });

  it('names the three newest signals of a month, with their source', () => {
    const signals = ['2026-11-20', '2026-11-22', '2026-11-21', '2026-11-19', '2026-09-01'].map(
      (publishedAt) =>
        recordOf('signal', publishedAt, {
          title: publishedAt,
          type: 'hiring',
          publishedAt,
          url: 'https://g.example/',
        }),
    );
    const points = talkingPoints({ ...jeanne, signals }, NOW);
    expect(points.map((point) => point.values.title)).toEqual(['2026-11-22', '2026-11-21', '2026-11-20']);
    expect(points[0]).toMatchObject({
      rule: 'signal-hiring',
      source: { type: 'signal', url: 'https://g.example/' },
    });
  });

  it('names public contracts that end within half a year, from their award', () => {
    const award = (contractEnd: string) =>
      recordOf('tender', contractEnd, { title: 'Maintenance', contractEnd, publishedAt: '2023-01-01' });
    const tenders = ['2026-12-03', '2027-07-01', '2026-11-22', '2026-11-23'].map(award);
    expect(said({ ...jeanne, tenders })).toEqual([
      { rule: 'tender-renewal', values: { title: 'Maintenance', count: 10 } },
      { rule: 'tender-renewal-today', values: { title: 'Maintenance' } },
    ]);
  });

  it('names tenders that can still be answered', () => {
    const tender = (deadline: string) =>
      recordOf('tender', deadline, { title: 'Maintenance', deadline, publishedAt: '2026-11-01' });
    const tenders = ['2026-12-03T11:00:00Z', '2026-11-22', '2026-11-23T18:00:00Z'].map(tender);
    expect(said({ ...jeanne, tenders })).toEqual([
      { rule: 'tender-deadline', values: { title: 'Maintenance', count: 10 } },
      { rule: 'tender-deadline-today', values: { title: 'Maintenance' } },
    ]);
  });

  it('names a new post that a page shows, from the day it was first seen', () => {
    const before = on('2026-01-10T08:00:00Z', { title: 'Commerciale' });
    const after = on('2026-11-01T08:00:00Z', { title: 'Directrice commerciale' });
    expect(talkingPoints(person(before, after), NOW)).toMatchObject([
      {
        rule: 'new-title',
        values: { now: 'Commerciale', new: 'Directrice commerciale' },
        source: { field: 'title', value: { from: { observation: after.id } } },
      },
    ]);
    const long = on('2026-02-01T08:00:00Z', { title: 'Directrice commerciale' });
    const again = on('2026-11-20T08:00:00Z', { title: 'Directrice commerciale' });
    expect(said(person(before, long, again))).toEqual([]);
    expect(said(person(after))).toEqual([]);
  });

  it('takes a correction for no news, and a page that disagrees with one for a question', () => {
    const page = on('2026-11-01T08:00:00Z', { company: 'Orvane' });
    const corrected = on('2026-11-02T08:00:00Z', { company: 'Orvane SAS' }, 'manual');
    expect(said(person(page, corrected))).toEqual([]);
    const later = on('2026-11-20T08:00:00Z', { company: 'Talmont' });
    expect(said(person(page, corrected, later))).toEqual([
      { rule: 'conflict-company', values: { now: 'Orvane SAS', new: 'Talmont' } },
    ]);
  });

  it('names silence after ninety days, and that nobody was in contact yet', () => {
    const last = (at: string) => [recordOf('activity', at, { type: 'email', text: 'mail', at })];
    expect(said({ ...jeanne, activities: last('2026-08-24') })).toEqual([
      { rule: 'silent', values: { count: 91 } },
    ]);
    expect(said({ ...jeanne, activities: last('2026-08-25') })).toEqual([]);
    expect(said({ ...jeanne, activities: [] })).toEqual([{ rule: 'never-contacted', values: {} }]);
  });

  it('speaks of no call on a record that nobody calls, only of what presses on itself', () => {
    const account = recordOf('account', 'orvane', { name: 'Orvane', stage: 'opportunity' });
    const of = (kind: string, fields: Record<string, string>) =>
      said({ ...jeanne, activities: [], account, record: recordOf(kind, 'it', fields) });
    expect(of('article', { title: 'Orvane ouvre une usine', publishedAt: '2026-11-20' })).toEqual([]);
    expect(of('signal', { title: 'Orvane recrute', publishedAt: '2026-11-20' })).toEqual([]);
    expect(of('watch', { name: 'Orvane' })).toEqual([]);
    expect(of('tender', { title: 'Maintenance', deadline: '2026-12-03', publishedAt: '2026-11-01' })).toEqual(
      [{ rule: 'tender-deadline', values: { title: 'Maintenance', count: 10 } }],
    );
    expect(of('subscription', { product: 'Pro', end: '2026-11-23' })).toEqual([
      { rule: 'contract-end-today', values: { product: 'Pro' } },
    ]);
  });

  it('tells the next step of each open deal, late ones first; ended ones say nothing', () => {
    const deal = (name: string, fields: Record<string, string>) =>
      recordOf('opportunity', name, { name, stage: 'qualified', ...fields });
    const opportunities = [
      deal('Flotte', { nextStep: 'Devis', nextStepOn: '2026-12-01' }),
      deal('Achats', { nextStep: 'Atelier', nextStepOn: '2026-11-20' }),
      deal('Pilote', { nextStep: 'Rien', stage: 'won' }),
      deal('Vague', {}),
    ];
    const rules = said({ ...jeanne, opportunities }).filter(({ rule }) => rule.startsWith('deal-'));
    expect(rules).toEqual([
      { rule: 'deal-late', values: { title: 'Achats', step: 'Atelier', count: 3 } },
      { rule: 'deal-next', values: { title: 'Flotte', step: 'Devis' } },
    ]);
  });

  it('names who is missing in the committee of an account we talk with', () => {
    const account = (stage: string) => recordOf('account', 'orvane', { name: 'Orvane', stage });
    const gaps = (input: Partial<DossierInput>) => said({ ...jeanne, ...input }).map((point) => point.rule);
    expect(gaps({ account: account('target') })).toEqual([]);
    expect(gaps({ account: account('engaged') })).toEqual(['gap-decision-maker', 'gap-champion']);
    const people = [recordOf('person', 'zoe', { fullName: 'Zoé', role: 'champion' })];
    expect(gaps({ account: account('target'), people })).toEqual(['gap-decision-maker']);
    expect(gaps({ record: account('opportunity'), people })).toEqual(['gap-decision-maker']);
  });

  it('asks a detractor what went wrong', () => {
    expect(said(person(seen('person', 'd', { nps: 3 })))).toEqual([
      { rule: 'detractor', values: { nps: 3 } },
    ]);
    expect(said(person(seen('person', 'p', { nps: 7 })))).toEqual([]);
  });

  it('has a wording for every rule in both languages', () => {
    const types = kindOf('signal').fields.type?.choices ?? [];
    const rules = [
      ...types.map((type) => `signal-${type}`),
      ...'task-overdue task-open contract-end contract-end-today conflict-company conflict-title new-company new-title detractor tender-deadline tender-deadline-today tender-renewal tender-renewal-today never-contacted silent gap-decision-maker gap-champion'.split(
        ' ',
      ),
    ];
    for (const words of [en, fr] as Record<string, string>[]) {
      const missing = rules.filter(
        (rule) => !words[`dossier.say.${rule}`] && !words[`dossier.say.${rule}.other`],
      );
      expect(missing).toEqual([]);
    }
    expect(Object.keys(fr)).toEqual(Object.keys(en));
  });
});
