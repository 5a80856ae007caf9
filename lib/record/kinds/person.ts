import { addMonths, dayOf, isoDay } from '../day.ts';
import { linkedinSlug, mailboxKey } from '../keys.ts';
import { defineKind, text, texts } from '../kind.ts';
import { isRoleMailbox } from '../mailboxes.ts';

/** A person at work: prospect, customer contact, partner. */
export default defineKind({
  name: 'person',
  fields: {
    fullName: { type: 'text', personal: true },
    firstName: { type: 'text', personal: true },
    lastName: { type: 'text', personal: true },
    headline: { type: 'text', personal: true },
    title: { type: 'text', personal: true },
    company: { type: 'text', personal: true },
    companyLinkedinUrl: { type: 'url', personal: true },
    account: { type: 'ref', to: 'account', personal: true },
    location: { type: 'text', personal: true },
    linkedinUrl: { type: 'url', personal: true },
    email: { type: 'email', set: true, personal: true },
    phone: { type: 'phone', set: true, personal: true },
    experience: { type: 'data', personal: true },
    /** Where they were seen working before, as `{title, company, until}`, until an ISO date. */
    formerly: { type: 'data', set: true, personal: true },
    role: {
      type: 'choice',
      choices: ['decision-maker', 'champion', 'evaluator', 'procurement', 'user', 'influencer', 'blocker'],
      personal: true,
    },
    stage: { type: 'choice', choices: ['new', 'contacted', 'qualified', 'opportunity', 'customer', 'lost'] },
    owner: { type: 'text' },
    language: { type: 'text', personal: true },
    tags: { type: 'text', set: true, personal: true },
    informedAt: { type: 'date', personal: true },
    nps: { type: 'number', personal: true },
  },
  keys: (read) => [
    ...[linkedinSlug(text(read, 'linkedinUrl'), 'in')].filter(Boolean).map((slug) => `linkedin:${slug}`),
    // contact@ is read by several people: it makes nobody the same.
    ...texts(read, 'email')
      .map(mailboxKey)
      .filter((email) => email !== '' && !isRoleMailbox(email.slice(0, email.indexOf('@'))))
      .map((email) => `email:${email}`),
  ],
  title: (read) =>
    text(read, 'fullName') ||
    [text(read, 'firstName'), text(read, 'lastName')].filter(Boolean).join(' ') ||
    texts(read, 'email')[0] ||
    linkedinSlug(text(read, 'linkedinUrl'), 'in') ||
    '?',
  detail: (read) =>
    [text(read, 'title') || text(read, 'headline'), text(read, 'company')].filter(Boolean).join(' · '),
  // They must have been told within a month that we hold data about them (GDPR art. 14(3)).
  due: (read, firstSeenAt) => {
    const day = dayOf(firstSeenAt);
    return text(read, 'informedAt') || day === undefined ? '' : isoDay(addMonths(day, 1));
  },
  search: ['company', 'location', 'email', 'tags'],
  erase: 'person',
  upgrades: [],
  samples: [
    {
      fullName: 'Jeanne Valmont',
      firstName: 'Jeanne',
      lastName: 'Valmont',
      headline: 'Directrice commerciale chez Orvane',
      title: 'Directrice commerciale',
      company: 'Orvane',
      location: 'Lyon, France',
      linkedinUrl: 'https://www.linkedin.com/in/jeanne-valmont/',
      email: ['jeanne.valmont@orvane.example'],
    },
  ],
});
