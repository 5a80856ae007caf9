import { defineKind, text } from '../kind.ts';

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
    value: { type: 'number' },
    currency: { type: 'text' },
    country: { type: 'country' },
    department: { type: 'text' },
    procedure: { type: 'text' },
    lots: { type: 'data' },
    url: { type: 'url' },
    account: { type: 'ref', to: 'account' },
    tags: { type: 'text', set: true },
  },
  keys: (read) => {
    const notice = text(read, 'noticeId');
    const url = URL.parse(text(read, 'url'));
    return notice && url ? [`notice:${url.hostname.replace(/^www\./, '')}:${notice}`] : [];
  },
  title: (read) => text(read, 'title') || text(read, 'noticeId') || '?',
  detail: (read) => [text(read, 'buyer'), text(read, 'deadline').slice(0, 10)].filter(Boolean).join(' · '),
  search: ['buyer', 'noticeId', 'department', 'tags'],
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
