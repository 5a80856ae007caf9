import type { SourceAccount } from './source.ts';

/** Names that one search asks for at most. */
const MOST_NAMES = 5;

/** A news search for an account: its names as phrases, any of them. '' where it has none. */
export function newsQuery({ names }: SourceAccount): string {
  return distinct(names)
    .slice(0, MOST_NAMES)
    .map((name) => `"${name}"`)
    .join(' OR ');
}

/** Names without what a search would take for its own signs, each once. */
export function distinct(names: readonly string[]): string[] {
  const plain = names.map((name) => name.replace(/["“”«»\s]+/g, ' ').trim()).filter(Boolean);
  return [...new Map(plain.map((name) => [name.toLowerCase(), name])).values()];
}

/** The country whose edition of a news site is asked for in a language: the account's own where it speaks it. */
export function editionOf(language: string, country: string): string {
  const speaking: Record<string, readonly string[]> = {
    fr: ['FR', 'BE', 'CH', 'CA', 'LU'],
    en: ['US', 'GB', 'IE', 'CA', 'AU'],
  };
  const editions = speaking[language] ?? [language.toUpperCase()];
  return editions.includes(country) ? country : (editions[0] ?? 'US');
}
