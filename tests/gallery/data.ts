import type { AlertView, Preview, PreviewItem, Today } from '../../lib/app/app.ts';
import { dossier as buildDossier } from '../../lib/dossier/build.ts';
import type { Dossier, Summary } from '../../lib/dossier/dossier.ts';
import type { Kpis } from '../../lib/kpi/kpi.ts';
import type { GoldenRecord } from '../../lib/record/fold.ts';
import type { Fields } from '../../lib/record/kind.ts';
import { freshId, recordOf, seen } from './records.ts';

/** Invented people and companies, on an invented Monday. */
export const NOW = Date.parse('2026-11-23T09:40:00Z');

const PROFILE = {
  type: 'page',
  url: 'https://www.linkedin.com/in/jeanne-valmont/',
  site: 'www.linkedin.com',
  adapter: 'linkedin',
  evidence: { title: 'dom:experience[0].title', fullName: 'dom:h1', email: 'dom:contact' },
};
const MANUAL = { type: 'manual' };

const account = recordOf('account', [
  seen(
    'account',
    freshId(),
    {
      name: 'Orvane',
      domain: 'orvane.example',
      website: 'https://www.orvane.example/',
      siren: '732829320',
      industry: 'Logiciels de logistique',
      headcount: '51-200',
      city: 'Lyon',
      country: 'FR',
      stage: 'opportunity',
    },
    { type: 'page', url: 'https://www.orvane.example/mentions-legales', site: 'www.orvane.example' },
    '2026-10-03T08:00:00Z',
  ),
]);

const jeanneId = freshId();
export const jeanneSeen = [
  seen(
    'person',
    jeanneId,
    {
      fullName: 'Jeanne Valmont',
      firstName: 'Jeanne',
      lastName: 'Valmont',
      headline: 'Directrice commerciale chez Orvane | Grands comptes et partenariats européens',
      title: 'Directrice commerciale',
      company: 'Orvane',
      location: 'Lyon, Auvergne-Rhône-Alpes, France',
      linkedinUrl: 'https://www.linkedin.com/in/jeanne-valmont/',
      account: account.id,
      email: ['jeanne.valmont@orvane.example'],
    },
    PROFILE,
    '2026-10-03T08:12:00Z',
  ),
  seen(
    'person',
    jeanneId,
    { title: 'VP Sales Europe', role: 'decision-maker', stage: 'qualified', phone: ['+33 4 72 00 00 00'] },
    MANUAL,
    '2026-10-14T15:30:00Z',
  ),
  seen('person', jeanneId, { title: 'Directrice commerciale Europe' }, PROFILE, '2026-11-20T09:00:00Z'),
];
const jeanne = recordOf('person', jeanneSeen);

function summary(
  record: { id: string; kind: string; lastSeenAt: string },
  title: string,
  detail: string,
): Summary {
  return { id: record.id, kind: record.kind, title, detail, lastSeenAt: record.lastSeenAt };
}
export const orvane = summary(account, 'Orvane', 'Logiciels de logistique · Lyon');
export const valmont = summary(jeanne, 'Jeanne Valmont', 'VP Sales Europe · Orvane');

function person(title: string, detail: string): Summary {
  return { id: freshId(), kind: 'person', title, detail, lastSeenAt: '2026-11-02T10:00:00Z' };
}

function signal(title: string, text: string, words: string[], type: string, at: string, siteName: string) {
  const url = `https://gazette.example/${words[0]}`;
  const source = { type: 'feed', url: 'https://gazette.example/feed.xml' };
  return recordOf('signal', [
    seen('signal', freshId(), { title, text, words, type, publishedAt: at, siteName, url }, source, at),
  ]);
}
const hiring = signal(
  'Orvane recrute quarante personnes à Lyon et ouvre un bureau à Hambourg',
  'L’éditeur lyonnais, qui a doublé son chiffre d’affaires en deux ans, recrute des commerciaux et des ingénieurs. Orvane vise aussi le marché allemand dès le printemps.',
  ['Orvane', 'recrute'],
  'hiring',
  '2026-11-21T06:00:00Z',
  'La Gazette des affaires',
);
const funding = signal(
  'Levée de fonds : Orvane annonce 12 millions d’euros',
  'Le tour de table doit financer l’expansion européenne.',
  ['Orvane', 'levée de fonds'],
  'press-release',
  '2026-11-05T08:00:00Z',
  'Le Fil des régions',
);
const tender = signal(
  'Maintenance du logiciel de gestion des transports',
  'La Ville de Valmorel lance une consultation pour la maintenance de son logiciel de transport.',
  ['transport'],
  'tender',
  '2026-11-22T16:00:00Z',
  'Marchés publics',
);

const watch: Summary = {
  id: freshId(),
  kind: 'watch',
  title: 'Comptes clés',
  detail: 'Orvane OR recrute',
  lastSeenAt: '2026-10-01T00:00:00Z',
};

export const alerts: AlertView[] = [
  {
    id: hiring.id,
    state: 'announced',
    snoozed: false,
    at: NOW,
    signal: hiring,
    accounts: [orvane],
    watches: [watch],
  },
  {
    id: tender.id,
    state: 'announced',
    snoozed: false,
    at: NOW,
    signal: tender,
    accounts: [],
    watches: [watch],
  },
  {
    id: funding.id,
    state: 'read',
    snoozed: false,
    at: NOW,
    signal: funding,
    accounts: [orvane],
    watches: [watch],
  },
];

function activity(fields: Fields): GoldenRecord {
  return recordOf('activity', [
    seen('activity', freshId(), { person: [jeanneId], ...fields }, MANUAL, '2026-11-20T10:00:00Z'),
  ]);
}
const subscription = recordOf('subscription', [
  seen(
    'subscription',
    freshId(),
    {
      externalId: 'S-118',
      accountName: 'Orvane',
      product: 'Pro',
      start: '2026-01-01',
      end: '2027-01-01',
      amount: 650,
      currency: 'EUR',
      interval: 'month',
    },
    { type: 'import' },
    '2026-10-01T00:00:00Z',
  ),
]);
const colleagues = ['Karim Sellier', 'Inès Morvan'].map((fullName, at) =>
  recordOf('person', [
    seen(
      'person',
      freshId(),
      { fullName, company: 'Orvane', title: ['Responsable achats', 'DSI'][at] ?? '' },
      PROFILE,
      '2026-11-02T10:00:00Z',
    ),
  ]),
);

export const dossier: Dossier = buildDossier(
  {
    record: jeanne,
    observations: jeanneSeen,
    account,
    people: colleagues,
    signals: [hiring, funding],
    activities: [
      activity({
        type: 'call',
        direction: 'in',
        text: 'Intéressée par l’offre Pro, décision après le budget de janvier',
        at: '2026-11-12T14:00:00Z',
      }),
      activity({ type: 'meeting', text: 'Rencontre au salon de la logistique', at: '2026-10-20T09:00:00Z' }),
      activity({ type: 'task', text: 'Envoyer la proposition chiffrée', dueAt: '2026-11-20' }),
      activity({ type: 'task', text: 'Rappeler après le comité', dueAt: '2026-11-25' }),
    ],
    articles: [],
    tenders: [],
    reviews: [],
    opportunities: [],
    subscriptions: [subscription],
    currency: 'EUR',
  },
  NOW,
);
export const accountDossier: Dossier = buildDossier(
  {
    record: account,
    observations: [],
    people: [jeanne, ...colleagues],
    signals: [],
    activities: [],
    articles: [],
    tenders: [],
    reviews: [],
    opportunities: [],
    subscriptions: [],
    currency: 'EUR',
  },
  NOW,
);

export const names = { [account.id]: 'Orvane' };

const newPerson: PreviewItem = {
  kind: 'person',
  title: 'Théo Lambertin',
  optedOut: false,
  fields: [
    { field: 'fullName', value: 'Théo Lambertin', evidence: 'dom:h1', effect: 'new' },
    { field: 'firstName', value: 'Théo', evidence: 'dom:h1', effect: 'new' },
    { field: 'lastName', value: 'Lambertin', evidence: 'dom:h1', effect: 'new' },
    { field: 'title', value: 'Directeur des opérations', evidence: 'dom:experience[0].title', effect: 'new' },
    { field: 'company', value: 'Maisons Clairval', evidence: 'dom:experience[0].company', effect: 'new' },
    { field: 'location', value: 'Nantes, Pays de la Loire, France', evidence: 'dom:location', effect: 'new' },
    {
      field: 'linkedinUrl',
      value: 'https://www.linkedin.com/in/theo-lambertin/',
      evidence: 'address:slug',
      effect: 'new',
    },
  ],
};

const knownPerson: PreviewItem = {
  kind: 'person',
  title: 'Jeanne Valmont',
  optedOut: false,
  known: { summary: valmont, key: 'linkedin:jeanne-valmont' },
  fields: [
    {
      field: 'fullName',
      value: 'Jeanne Valmont',
      evidence: 'dom:h1',
      effect: 'same',
      now: jeanne.fields.fullName,
    },
    {
      field: 'title',
      value: 'Directrice commerciale Europe',
      evidence: 'dom:experience[0].title',
      effect: 'conflict',
      now: jeanne.fields.title,
    },
    {
      field: 'company',
      value: 'Orvane Group',
      evidence: 'dom:experience[0].company',
      effect: 'change',
      now: jeanne.fields.company,
    },
    { field: 'email', value: ['j.valmont@orvane.example'], evidence: 'dom:contact', effect: 'add' },
    {
      field: 'location',
      value: 'Lyon, Auvergne-Rhône-Alpes, France',
      evidence: 'dom:location',
      effect: 'same',
      now: jeanne.fields.location,
    },
    {
      field: 'linkedinUrl',
      value: 'https://www.linkedin.com/in/jeanne-valmont/',
      evidence: 'address:slug',
      effect: 'same',
      now: jeanne.fields.linkedinUrl,
    },
  ],
};

function previewOf(url: string, site: string, items: PreviewItem[], missing: string[]): Preview {
  const drafts = items.map((item) => ({ kind: item.kind, fields: {}, evidence: {} }));
  return { capture: { url, site, drafts, missing }, items, at: NOW };
}

export const newPreview = previewOf(
  'https://www.linkedin.com/in/theo-lambertin/',
  'linkedin',
  [newPerson],
  ['email', 'phone', 'headline'],
);
/** With a selection on the page, and contact details that only the rep sees. */
export const selectionPreview: Preview = {
  ...newPreview,
  capture: {
    ...newPreview.capture,
    selected: { text: 'Directeur des opérations Europe du Sud', path: 'main > article > p:nth-of-type(2)' },
  },
  items: newPreview.items.map((item) => ({ ...item, withheld: ['email', 'phone'], informBy: '2026-12-23' })),
};
/** Read from a pasted signature. */
export const textPreview: Preview = {
  ...newPreview,
  capture: { ...newPreview.capture, url: '', site: 'text', source: 'selection', missing: ['linkedinUrl'] },
  items: newPreview.items.map((item) => ({ ...item, informBy: '2026-12-23' })),
};
export const knownPreview = previewOf(
  'https://www.linkedin.com/in/jeanne-valmont/',
  'linkedin',
  [knownPerson],
  ['phone'],
);
export const listPreview = previewOf(
  'https://www.orvane.example/equipe',
  'generic',
  [
    { ...knownPerson, fields: knownPerson.fields.slice(0, 2) },
    newPerson,
    { ...newPerson, title: 'Salomé Richet', optedOut: true },
    {
      ...newPerson,
      title: 'Karim Sellier',
      known: { summary: person('Karim Sellier', 'Responsable achats'), key: 'name' },
    },
    { ...newPerson, title: 'Maximilien-Alexandre de La Tour-Beaulieu d’Argentré' },
  ],
  [],
);

export const today: Today = {
  tasks: dossier.tasks.map((task) => ({ ...task, about: jeanne.id })),
  alerts: alerts.slice(0, 2),
  toInform: [{ person: person('Inès Morvan', 'DSI · Orvane'), by: '2026-11-28' }],
  counts: { people: 1284, accounts: 312, signals: 96, clipsToday: 4 },
};
export const taskNames = { [jeanne.id]: 'Jeanne Valmont' };
export const emptyToday: Today = {
  tasks: [],
  alerts: [],
  toInform: [],
  counts: { people: 0, accounts: 0, signals: 0, clipsToday: 0 },
};

function kpi(value: number | null, why?: Kpis[string]['why']): Kpis[string] {
  return { value, numerator: null, denominator: null, rule: '', ...(why && { why }) };
}
export const kpis: { kpis: Kpis; currency: string } = {
  currency: 'EUR',
  kpis: { mrrEnd: kpi(48_250), logoChurn: kpi(0.021), cac: kpi(null, 'no-costs'), cltv: kpi(23_809.5) },
};

export const searchResults = [
  valmont,
  orvane,
  person('Jean-Noël Valmorel', 'Adjoint au maire · Ville de Valmorel'),
];
