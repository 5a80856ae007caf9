import { type GoldenRecord, reader } from '../record/fold.ts';
import { text, texts } from '../record/kind.ts';
import { headcountOf } from './headcount.ts';
import { fieldHit, type Hit } from './hit.ts';
import type { ScoreInput } from './input.ts';
import type { ScoreRules } from './rules.ts';
import { seniorityOf } from './seniority.ts';

/** Who they are: rank and role, company, stage, and how far we can reach them. */
export function fitHits(
  { record, account }: Pick<ScoreInput, 'record' | 'account'>,
  rules: ScoreRules,
): Hit[] {
  const company = record.kind === 'account' ? record : account;
  return [
    ...(record.kind === 'account' ? [] : roleHits(record)),
    ...(company ? companyHits(company, rules) : []),
    ...stageHits(record, company),
    ...(record.kind === 'account' ? accountCompleteness(record) : personCompleteness(record)),
  ].filter((hit): hit is Hit => hit !== undefined);
}

function roleHits(person: GoldenRecord): (Hit | undefined)[] {
  const read = reader(person);
  const field = text(read, 'title') ? 'title' : 'headline';
  const title = text(read, field);
  const rank = seniorityOf(title);
  const role = text(read, 'role');
  return [
    rank && fieldHit(person, field, `seniority-${rank}`, { title }),
    role ? fieldHit(person, 'role', `role-${role}`) : undefined,
  ];
}

const HEADCOUNTS = [1000, 200, 50, 10] as const;

function companyHits(company: GoldenRecord, { ideal }: ScoreRules): (Hit | undefined)[] {
  const read = reader(company);
  const headcount = text(read, 'headcount');
  const least = headcountOf(headcount);
  const band = HEADCOUNTS.find((from) => least !== undefined && least >= from);
  const [industry, country] = [text(read, 'industry'), text(read, 'country')];
  return [
    band && fieldHit(company, 'headcount', `headcount-${band}`, { headcount }),
    holds(ideal.industries, industry)
      ? fieldHit(company, 'industry', 'ideal-industry', { industry })
      : undefined,
    holds(ideal.countries, country) ? fieldHit(company, 'country', 'ideal-country', { country }) : undefined,
  ].map((hit) => hit || undefined);
}

function holds(list: readonly string[], value: string): boolean {
  return value !== '' && list.some((one) => plain(one) === plain(value));
}

function plain(value: string): string {
  return value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** The record's own stage and, for a person, the account's; a lost one counts against them once. */
function stageHits(record: GoldenRecord, company: GoldenRecord | undefined): (Hit | undefined)[] {
  const records = company && company !== record ? [record, company] : [record];
  const hits = records.flatMap((one) => {
    const stage = text(reader(one), 'stage');
    return stage ? [fieldHit(one, 'stage', stage === 'lost' ? 'lost' : `stage-${stage}`)] : [];
  });
  return hits.filter((hit, index) => hits.findIndex((other) => other?.rule === hit?.rule) === index);
}

function personCompleteness(person: GoldenRecord): (Hit | undefined)[] {
  const read = reader(person);
  return [
    texts(read, 'email').length > 0 ? fieldHit(person, 'email', 'has-email') : undefined,
    texts(read, 'phone').length > 0 ? fieldHit(person, 'phone', 'has-phone') : undefined,
    text(read, 'linkedinUrl') ? fieldHit(person, 'linkedinUrl', 'has-linkedin') : undefined,
    text(read, 'account') ? fieldHit(person, 'account', 'has-account') : undefined,
  ];
}

function accountCompleteness(account: GoldenRecord): (Hit | undefined)[] {
  const read = reader(account);
  return (['domain', 'siren', 'industry'] as const)
    .map((field) => (text(read, field) ? fieldHit(account, field, `has-${field}`) : undefined))
    .concat(text(read, 'linkedinUrl') ? fieldHit(account, 'linkedinUrl', 'has-linkedin') : undefined);
}
