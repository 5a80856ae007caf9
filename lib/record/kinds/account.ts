import { companyDomain, linkedinSlug } from '../keys.ts';
import { defineKind, text } from '../kind.ts';
import { registrationKeys } from '../registration.ts';

/** A company or public body: prospect, customer, partner, competitor. */
export default defineKind({
  name: 'account',
  fields: {
    name: { type: 'text' },
    alias: { type: 'text', set: true },
    domain: { type: 'text' },
    website: { type: 'url' },
    siren: { type: 'text', rank: { register: 50 } },
    siret: { type: 'text', rank: { register: 50 } },
    vat: { type: 'text', rank: { register: 50 } },
    linkedinUrl: { type: 'url' },
    industry: { type: 'text' },
    headcount: { type: 'text' },
    city: { type: 'text' },
    country: { type: 'country' },
    phone: { type: 'phone', set: true },
    address: { type: 'text' },
    legalForm: { type: 'text' },
    /** Share capital as stated, with its currency. */
    capital: { type: 'text' },
    /** Who runs the company or answers for what its site publishes, as the page names them. */
    director: { type: 'text', personal: true },
    description: { type: 'long-text' },
    stage: {
      type: 'choice',
      choices: ['target', 'aware', 'engaged', 'opportunity', 'customer', 'lost'],
    },
    owner: { type: 'text' },
    /** One that the whole team hears of at once. */
    key: { type: 'flag' },
    /** The members who want to hear of it at once. */
    follower: { type: 'text', set: true, internal: true },
    tags: { type: 'text', set: true },
  },
  keys: (read) => [
    ...registrationKeys({ siren: text(read, 'siren'), siret: text(read, 'siret'), vat: text(read, 'vat') }),
    ...[companyDomain(text(read, 'domain') || text(read, 'website'))]
      .filter(Boolean)
      .map((key) => `domain:${key}`),
    ...[linkedinSlug(text(read, 'linkedinUrl'), 'company')].filter(Boolean).map((key) => `linkedin:${key}`),
  ],
  title: (read) => text(read, 'name') || text(read, 'domain') || text(read, 'siren') || '?',
  detail: (read) => [text(read, 'industry'), text(read, 'city')].filter(Boolean).join(' · '),
  search: ['alias', 'domain', 'siren', 'tags'],
  erase: 'never',
  upgrades: [],
  samples: [
    {
      name: 'Orvane',
      domain: 'orvane.example',
      website: 'https://www.orvane.example/',
      siren: '732829320',
      industry: 'Logiciels',
      headcount: '51-200',
      city: 'Lyon',
      country: 'FR',
    },
  ],
});
