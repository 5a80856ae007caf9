import type { App } from '../../lib/app/app.ts';
import type { Fields } from '../../lib/record/kind.ts';

const DAY = 86_400_000;

/** Deals at every stage on the sample's accounts: one waits for an answer, one is late. */
export async function addDeals(app: App, now: number): Promise<void> {
  const accounts = await app.list('account', { limit: 6, offset: 0 });
  const people = await app.list('person', { limit: 1, offset: 0 });
  const day = (days: number) => new Date(now + days * DAY).toISOString().slice(0, 10);
  const deals: Fields[] = [
    { name: 'Suivi de flotte', stage: 'detected' },
    { name: 'Tableau de bord des achats', stage: 'detected', amount: 12_000 },
    {
      name: 'Renouvellement 2027',
      stage: 'prepared',
      amount: 48_000,
      nextStep: 'Préparer le dossier',
      nextStepOn: day(3),
    },
    {
      name: 'Extension à trois sites',
      stage: 'qualified',
      amount: 96_000,
      closeOn: day(60),
      nextStep: 'Atelier avec la direction',
      nextStepOn: day(-4),
    },
    {
      name: 'Formation des équipes',
      stage: 'qualified',
      amount: 8500,
      closeOn: day(30),
      nextStep: 'Envoyer le devis',
      nextStepOn: day(1),
    },
    {
      name: 'Appel d’offres régional',
      stage: 'proposal',
      amount: 210_000,
      closeOn: day(45),
      probability: 40,
    },
    { name: 'Pilote logistique', stage: 'won', amount: 15_000, reason: 'relationship' },
  ];
  for (const [at, fields] of deals.entries()) {
    const account = accounts.rows[at % accounts.rows.length]?.id ?? '';
    const contact = people.rows.map(({ id }) => id);
    const made = await app.create('opportunity', { currency: 'EUR', account, contact, ...fields });
    if (made.ok && at === 2) await give(app, made.value.id, now);
  }
}

async function give(app: App, id: string, now: number): Promise<void> {
  const brief = {
    trigger: 'Le contrat finit en mars',
    role: 'Directrice des achats',
    'why-now': 'Budget voté',
  };
  await app.handOff(id, { act: 'give', brief, acceptBy: new Date(now + 5 * 3_600_000).toISOString() });
}
