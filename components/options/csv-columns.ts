import type { Locale } from '../../lib/i18n/locale.ts';

export type CsvKind = 'subscription' | 'cost';

interface Example {
  header: readonly string[];
  rows: readonly (readonly string[])[];
}

/** Files as people of either language keep them; their headers are among the names that an import knows. */
const EXAMPLES: Record<Locale, Record<CsvKind, Example>> = {
  en: {
    subscription: {
      header: ['ID', 'Customer', 'Plan', 'Start date', 'End date', 'Amount', 'Currency', 'Billing period'],
      rows: [
        ['S-1', 'Orvane', 'Pro', '2026-01-01', '', '500', 'EUR', 'month'],
        ['S-2', 'Valmorel', 'Team', '2025-06-15', '2026-06-15', '4800', 'EUR', 'year'],
      ],
    },
    cost: {
      header: ['ID', 'Date', 'Amount', 'Currency', 'Category', 'Label'],
      rows: [
        ['C-1', '2026-06-30', '8000', 'EUR', 'marketing', 'Trade fair'],
        ['C-2', '2026-06-30', '12500', 'EUR', 'sales', 'Sales team'],
      ],
    },
  },
  fr: {
    subscription: {
      header: ['Identifiant', 'Client', 'Offre', 'Début', 'Fin', 'Montant', 'Devise', 'Périodicité'],
      rows: [
        ['S-1', 'Orvane', 'Pro', '01/01/2026', '', '500,00', 'EUR', 'mois'],
        ['S-2', 'Valmorel', 'Équipe', '15/06/2025', '15/06/2026', '4800,00', 'EUR', 'an'],
      ],
    },
    cost: {
      header: ['Identifiant', 'Date', 'Montant', 'Devise', 'Nature', 'Libellé'],
      rows: [
        ['C-1', '30/06/2026', '8000,00', 'EUR', 'marketing', 'Salon'],
        ['C-2', '30/06/2026', '12500,00', 'EUR', 'ventes', 'Équipe commerciale'],
      ],
    },
  },
};

/** The headers of the example, for people to compare theirs with. */
export function exampleHeader(kind: CsvKind, locale: Locale): readonly string[] {
  return EXAMPLES[locale][kind].header;
}

/** A file that can be imported as it is, in the language's own way: semicolons and a BOM where Excel wants them. */
export function exampleCsv(kind: CsvKind, locale: Locale): string {
  const { header, rows } = EXAMPLES[locale][kind];
  const [start, between] = locale === 'fr' ? ['\ufeff', ';'] : ['', ','];
  return start + [header, ...rows].map((row) => `${row.join(between)}\n`).join('');
}
