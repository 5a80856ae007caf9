import { parseQuery, type Query } from '../query.ts';
import { QueryIndex } from '../query-index.ts';
import annualReport from './annual-report.ts';
import award from './award.ts';
import complaint from './complaint.ts';
import contractWin from './contract-win.ts';
import dataBreachOrIncident from './data-breach-or-incident.ts';
import event from './event.ts';
import expansion from './expansion.ts';
import funding from './funding.ts';
import hiring from './hiring.ts';
import layoffOrClosure from './layoff-or-closure.ts';
import leadershipChange from './leadership-change.ts';
import legalEvent from './legal-event.ts';
import mergerAcquisition from './merger-acquisition.ts';
import partnership from './partnership.ts';
import productLaunch from './product-launch.ts';
import reviewNegative from './review-negative.ts';
import reviewPositive from './review-positive.ts';
import suggestion from './suggestion.ts';
import tender from './tender.ts';
import type { Cues, FactType } from './types.ts';

/** One wording that tells a type; 3 where it is enough by itself, else 1. */
export interface Cue {
  type: FactType;
  weight: number;
  lang: 'fr' | 'en';
  query: Query;
}

const CUES: Record<FactType, Cues> = {
  'annual-report': annualReport,
  award: award,
  complaint: complaint,
  'contract-win': contractWin,
  'data-breach-or-incident': dataBreachOrIncident,
  event: event,
  expansion: expansion,
  funding: funding,
  hiring: hiring,
  'layoff-or-closure': layoffOrClosure,
  'leadership-change': leadershipChange,
  'legal-event': legalEvent,
  'merger-acquisition': mergerAcquisition,
  partnership: partnership,
  'product-launch': productLaunch,
  'review-negative': reviewNegative,
  'review-positive': reviewPositive,
  suggestion: suggestion,
  tender: tender,
};

let index: QueryIndex<Cue> | undefined;

/** All wordings, ready to be looked for; made when first asked for. */
export function cueIndex(): QueryIndex<Cue> {
  index ??= new QueryIndex(allCues().map((cue) => ({ query: cue.query, value: cue })));
  return index;
}

function allCues(): Cue[] {
  const all = Object.entries(CUES) as [FactType, Cues][];
  return all.flatMap(([type, cues]) =>
    (['fr', 'en'] as const).flatMap((lang) => [
      ...wordings(cues[lang].strong).map((query) => ({ type, lang, weight: 3, query })),
      ...wordings(cues[lang].weak).map((query) => ({ type, lang, weight: 1, query })),
    ]),
  );
}

/** Several words are a phrase, beside NEAR and between ORs too. */
function wordings(written: string): Query[] {
  return written.split(' | ').map((one) => {
    const query = parseQuery(
      one
        .split(/\s+(NEAR\/\d+)\s+/)
        .map(part)
        .join(' '),
    );
    if (!query.ok) throw new Error(`the wording "${one}" is no query`);
    return query.value;
  });
}

function part(written: string): string {
  if (/^(?:title:|NEAR\/)/.test(written)) return written;
  const choices = /^\((.*)\)$/.exec(written)?.[1]?.split(' OR ') ?? [written];
  return `(${choices.map((choice) => `"${choice}"`).join(' OR ')})`;
}
