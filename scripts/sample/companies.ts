/** An invented customer base: no company, person or figure here exists. */
export interface SampleCompany {
  name: string;
  slug: string;
  industry: string;
  headcount: string;
  city: string;
  country: string;
  stage: 'target' | 'aware' | 'engaged' | 'opportunity' | 'customer' | 'lost';
  people: { firstName: string; lastName: string; title: string; role?: string }[];
  /** Months ago, from -> to (exclusive; absent: still paying), euros a month, later amounts. */
  contracts?: { product: string; from: number; to?: number; amount: number; changes?: [number, number][] }[];
}

export const COMPANIES: SampleCompany[] = [
  {
    name: 'Orvane Logiciels',
    slug: 'orvane',
    industry: 'Logiciels de gestion',
    headcount: '51-200',
    city: 'Lyon',
    country: 'FR',
    stage: 'customer',
    people: [
      { firstName: 'Jeanne', lastName: 'Valmont', title: 'Directrice commerciale', role: 'decision-maker' },
      { firstName: 'Karim', lastName: 'Besançon', title: 'Responsable des achats', role: 'procurement' },
    ],
    contracts: [
      {
        product: 'Pro',
        from: 19,
        amount: 900,
        changes: [
          [10, 1300],
          [3, 1650],
        ],
      },
      { product: 'Support', from: 8, amount: 250 },
    ],
  },
  {
    name: 'Transports Maréchal-Dupré',
    slug: 'marechal-dupre',
    industry: 'Transport et logistique',
    headcount: '201-500',
    city: 'Lille',
    country: 'FR',
    stage: 'customer',
    people: [
      { firstName: 'Odile', lastName: 'Maréchal', title: 'Directrice générale', role: 'decision-maker' },
      {
        firstName: 'Bastien',
        lastName: 'Corvoisier',
        title: 'Directeur des systèmes d’information',
        role: 'evaluator',
      },
    ],
    contracts: [{ product: 'Entreprise', from: 22, amount: 2400, changes: [[2, 1800]] }],
  },
  {
    name: 'Lindqvist Mätteknik',
    slug: 'lindqvist',
    industry: 'Measuring instruments',
    headcount: '51-200',
    city: 'Göteborg',
    country: 'SE',
    stage: 'customer',
    people: [
      { firstName: 'Astrid', lastName: 'Lindqvist', title: 'Chief Revenue Officer', role: 'champion' },
    ],
    contracts: [{ product: 'Pro', from: 14, amount: 780, changes: [[6, 990]] }],
  },
  {
    name: 'Boulangeries Ferrandier',
    slug: 'ferrandier',
    industry: 'Agroalimentaire',
    headcount: '501-1000',
    city: 'Nantes',
    country: 'FR',
    stage: 'customer',
    people: [
      {
        firstName: 'Solène',
        lastName: 'Ferrandier',
        title: 'Directrice du développement',
        role: 'decision-maker',
      },
    ],
    contracts: [{ product: 'Pro', from: 11, amount: 640 }],
  },
  {
    name: 'Clinique des Trois-Vallons',
    slug: 'trois-vallons',
    industry: 'Santé',
    headcount: '201-500',
    city: 'Grenoble',
    country: 'FR',
    stage: 'lost',
    people: [
      { firstName: 'Hugues', lastName: 'Panatier', title: 'Directeur administratif', role: 'decision-maker' },
    ],
    contracts: [{ product: 'Pro', from: 17, to: 4, amount: 700 }],
  },
  {
    name: 'Rheintal Präzision',
    slug: 'rheintal',
    industry: 'Maschinenbau',
    headcount: '201-500',
    city: 'Konstanz',
    country: 'DE',
    stage: 'customer',
    people: [{ firstName: 'Jürgen', lastName: 'Haslacher', title: 'Leiter Vertrieb', role: 'user' }],
    contracts: [
      { product: 'Entreprise', from: 9, to: 5, amount: 1500 },
      { product: 'Entreprise', from: 2, amount: 1200 },
    ],
  },
  {
    name: 'Ville de Valmorel',
    slug: 'ville-valmorel',
    industry: 'Collectivité',
    headcount: '51-200',
    city: 'Valmorel',
    country: 'FR',
    stage: 'engaged',
    people: [
      {
        firstName: 'Mireille',
        lastName: 'Josserand',
        title: 'Responsable de la commande publique',
        role: 'procurement',
      },
    ],
  },
  {
    name: 'Hexavia Conseil',
    slug: 'hexavia',
    industry: 'Conseil',
    headcount: '11-50',
    city: 'Paris',
    country: 'FR',
    stage: 'opportunity',
    people: [
      { firstName: 'Thomas', lastName: 'Guéridon', title: 'Associé', role: 'champion' },
      {
        firstName: 'Inès',
        lastName: 'Larribeau',
        title: 'Directrice des opérations',
        role: 'decision-maker',
      },
    ],
  },
  {
    name: 'Brightwater Foods',
    slug: 'brightwater',
    industry: 'Food and beverage',
    headcount: '1001-5000',
    city: 'Leeds',
    country: 'GB',
    stage: 'target',
    people: [{ firstName: 'Priya', lastName: 'Ashworth', title: 'VP Sales Operations', role: 'evaluator' }],
  },
  {
    name: 'Menuiseries Sarrazin-Colbert',
    slug: 'sarrazin-colbert',
    industry: 'Construction',
    headcount: '51-200',
    city: 'Rennes',
    country: 'FR',
    stage: 'customer',
    people: [{ firstName: 'Loïc', lastName: 'Sarrazin', title: 'Président', role: 'decision-maker' }],
    contracts: [{ product: 'Essentiel', from: 6, amount: 320, changes: [[1, 410]] }],
  },
];
