import { type ClockState, stampId, tick } from '../../lib/record/clock.ts';
import type { RandomBytes } from '../../lib/record/id.ts';
import type { Fields } from '../../lib/record/kind.ts';
import { nameId } from '../../lib/record/name-id.ts';
import type { Observation } from '../../lib/record/observation.ts';

const HOUR = 3600_000;

type Line = [kind: string, name: string, hoursAgo: number, fields: Fields];

const ORVANE = nameId('sample-account', 'orvane');

const NEWS: Line[] = [
  [
    'article',
    'a1',
    5,
    {
      title: 'Orvane Logiciels lève 12 millions d’euros pour s’étendre en Allemagne',
      author: 'Paul Estève',
      siteName: 'La Gazette des affaires',
      publishedAt: '2026-11-22T07:30:00Z',
      url: 'https://gazette.example/orvane-leve-12-millions',
      account: [ORVANE],
    },
  ],
  [
    'article',
    'a2',
    28,
    {
      title: 'Transport : les chargeurs veulent des délais tenus',
      author: 'Claire Dunoyer',
      siteName: 'Fret & Route',
      publishedAt: '2026-11-20T09:00:00Z',
      url: 'https://fret.example/delais',
    },
  ],
  [
    'article',
    'a3',
    60,
    {
      title: 'La facture électronique, mode d’emploi pour les ETI',
      siteName: 'Le Journal de la gestion',
      publishedAt: '2026-11-18T05:00:00Z',
      url: 'https://gestion.example/facture',
    },
  ],
  [
    'tender',
    't1',
    3,
    {
      title: 'Maintenance du logiciel de gestion des transports scolaires',
      buyer: 'Ville de Valmorel',
      noticeId: '26-104233',
      publishedAt: '2026-11-21',
      deadline: '2026-12-18T11:00:00Z',
      value: 240000,
      currency: 'EUR',
      department: '73',
      country: 'FR',
      url: 'https://avis.example/26-104233',
    },
  ],
  [
    'tender',
    't2',
    30,
    {
      title: 'Acquisition d’un outil de relation usagers et prestations associées',
      buyer: 'Communauté de communes du Talmontais',
      noticeId: '26-104870',
      publishedAt: '2026-11-19',
      deadline: '2026-12-04T12:00:00Z',
      value: 96500,
      currency: 'EUR',
      department: '85',
      country: 'FR',
      url: 'https://avis.example/26-104870',
    },
  ],
  [
    'tender',
    't3',
    80,
    {
      title: 'Accord-cadre : assistance à maîtrise d’ouvrage numérique',
      buyer: 'Département de la Vienne',
      noticeId: '26-103015',
      publishedAt: '2026-11-12',
      deadline: '2026-12-01T10:00:00Z',
      department: '86',
      country: 'FR',
      url: 'https://avis.example/26-103015',
    },
  ],
  [
    'signal',
    's1',
    2,
    {
      title: 'Orvane recrute quarante personnes à Lyon',
      type: 'hiring',
      siteName: 'La Gazette des affaires',
      publishedAt: '2026-11-23T06:10:00Z',
      words: ['recrute', 'Orvane'],
      account: [ORVANE],
      url: 'https://gazette.example/orvane-recrute',
    },
  ],
  [
    'signal',
    's2',
    9,
    {
      title: 'Nouvel appel d’offres pour la flotte de Valmorel',
      type: 'tender',
      siteName: 'Avis publics',
      publishedAt: '2026-11-22T16:00:00Z',
      words: ['flotte'],
      url: 'https://avis.example/flotte',
    },
  ],
  [
    'signal',
    's3',
    49,
    {
      title: 'Orvane présente son module de facturation électronique',
      type: 'product-launch',
      siteName: 'Fret & Route',
      publishedAt: '2026-11-20T08:00:00Z',
      words: ['Orvane'],
      account: [ORVANE],
      url: 'https://fret.example/orvane-module',
    },
  ],
];

const WATCHES: Line[] = [
  [
    'watch',
    'w1',
    700,
    {
      name: 'Orvane',
      query: 'Orvane -stage',
      account: ORVANE,
      feed: ['https://gazette.example/feed.xml', 'https://www.valmorel.example/actualites/rss'],
      paused: false,
    },
  ],
  [
    'watch',
    'w2',
    400,
    {
      name: 'Flottes et camions',
      query: '(flotte OR camion*) NEAR/8 "appel d’offres"',
      feed: ['https://fret.example/rss', 'https://avis.example/atom?region=84'],
      paused: false,
    },
  ],
  [
    'watch',
    'w3',
    900,
    {
      name: 'Concurrents',
      query: 'title:(Talmont OR Brévenne) lève OR rachat',
      feed: ['https://gazette.example/feed.xml'],
      paused: true,
    },
  ],
];

export function newsObservations(by: string, now: number, random: RandomBytes): Observation[] {
  return said(NEWS, by, now, random);
}

export function watchObservations(by: string, now: number, random: RandomBytes): Observation[] {
  return said(WATCHES, by, now, random);
}

function said(lines: Line[], by: string, now: number, random: RandomBytes): Observation[] {
  let clock: ClockState | undefined;
  return lines.map(([kind, name, hoursAgo, fields]) => {
    const at = now - hoursAgo * HOUR;
    clock = tick(clock, at);
    return {
      id: stampId({ ms: at, counter: clock.counter }, random),
      subject: nameId('gallery', name),
      kind,
      kv: 1,
      set: fields,
      source: { type: 'page', site: 'gazette.example' },
      seenAt: new Date(at).toISOString(),
      by,
    };
  });
}
