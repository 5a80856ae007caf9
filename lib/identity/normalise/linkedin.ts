import { linkedinSlug } from '../../record/keys.ts';

/** The public id of a profile or company address, typed with or without `https://`; '' where it is none. */
export function linkedinId(text: string, section: 'in' | 'company'): string {
  const trimmed = text.trim();
  return linkedinSlug(/^https?:/i.test(trimmed) ? trimmed : `https://${trimmed}`, section);
}
