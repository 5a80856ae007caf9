import type { GoldenRecord } from '../record/fold.ts';

/** Whether a dossier prepares a call: one about a person or an account does. */
export function isCalled({ kind }: Pick<GoldenRecord, 'kind'>): boolean {
  return kind === 'person' || kind === 'account';
}
