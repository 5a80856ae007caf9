import { defineKind, text } from '../kind.ts';

/** TED numbers one notice `2018/S 067-150049` in the Official Journal and `150049-2018` on its site. */
function tedNumber(notice: string): string {
  const [, year, number] = /^(\d{4})\/S \d+-(\d+)$/.exec(notice) ?? [];
  return (number ? `${number}-${year}` : notice).replace(/^0+(?=\d+-\d{4}$)/, '');
}

/** A public procurement notice. */
export default defineKind({
  name: 'tender',
  fields: {
    title: { type: 'text' },
    buyer: { type: 'text' },
    noticeId: { type: 'text' },
    publishedAt: { type: 'date' },
    deadline: { type: 'date' },
    cpv: { type: 'data' },
    value: { type: 'number', money: true },
    currency: { type: 'text' },
    country: { type: 'country' },
    department: { type: 'text' },
    procedure: { type: 'text' },
    lots: { type: 'data' },
    url: { type: 'url' },
    noticeType: { type: 'choice', choices: ['planning', 'call', 'award', 'change', 'cancelled'] },
    buyerSiret: { type: 'text' },
    /** Holders of the contract, by name. */
    awardedTo: { type: 'text', set: true },
    /** Of all lots together, in `currency`. */
    awardedAmount: { type: 'number', money: true },
    contractStart: { type: 'date' },
    /** Day on which the first of its contracts ends: when the buyer must have bought again. */
    contractEnd: { type: 'date' },
    account: { type: 'ref', to: 'account' },
    tags: { type: 'text', set: true },
  },
  keys: (read) => {
    const notice = text(read, 'noticeId');
    const url = URL.parse(text(read, 'url'));
    const host = url?.hostname.replace(/^www\./, '');
    return notice && host ? [`notice:${host}:${host === 'ted.europa.eu' ? tedNumber(notice) : notice}`] : [];
  },
  title: (read) => text(read, 'title') || text(read, 'noticeId') || '?',
  detail: (read) => [text(read, 'buyer'), text(read, 'deadline').slice(0, 10)].filter(Boolean).join(' · '),
  // An award says when its contract ends: then the buyer has to have bought again.
  due: (read) => text(read, 'contractEnd').slice(0, 10),
  search: ['buyer', 'noticeId', 'department', 'awardedTo', 'tags'],
  erase: 'never',
  upgrades: [],
  samples: [
    {
      title: 'Maintenance du logiciel de gestion des transports',
      buyer: 'Ville de Valmorel',
      noticeId: '26-104233',
      publishedAt: '2026-10-01',
      deadline: '2026-11-12T11:00:00Z',
      cpv: ['72267000'],
      department: '73',
      url: 'https://www.boamp.fr/pages/avis/?q=idweb:26-104233',
    },
  ],
});
