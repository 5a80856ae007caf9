import type { SourceAccount, SourceAnswer } from '../source.ts';

export const NOW = Date.parse('2026-11-23T09:00:00Z');

export const ORVANE: SourceAccount = {
  id: 'a',
  names: ['Orvane Logiciels', 'Orvane'],
  domain: 'orvane.example',
  siren: '732829320',
  country: 'FR',
  languages: ['fr', 'en'],
};

/** An answer as the fetching side hands it over. */
export function answerOf(address: string, text: string, more: Partial<SourceAnswer> = {}): SourceAnswer {
  return { address, url: address, text, contentType: '', now: NOW, ...more };
}
