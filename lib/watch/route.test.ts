import { describe, expect, it } from 'vitest';
import { idOf, recordOf } from '../../tests/support/records.ts';
import type { Fields } from '../record/kind.ts';
import { type Reader, routeSignal } from './route.ts';

const ORVANE = idOf('account', 'orvane');
const ME: Reader = { ids: ['member-1', 'device-1'], name: 'Inès Carpentier', alone: false };
const watch = (fields: Fields = {}, by = 'member-2') =>
  recordOf('watch', 'w', { name: 'Comptes', query: 'recrute', ...fields }, { by });
const account = (fields: Fields = {}, add: Record<string, string[]> = {}) =>
  recordOf('account', 'orvane', { name: 'Orvane', ...fields }, { add });
const signal = (title: string, about: string[] = []) =>
  recordOf('signal', 's', { title }, { add: { about, watch: [idOf('watch', 'w')], words: ['recrute'] } });
const route = (
  one: ReturnType<typeof signal>,
  { accounts = [account()], watches = [watch()], me = ME } = {},
) => routeSignal(one, { accounts, watches }, me);

const meant = signal('Orvane recrute', [ORVANE]);
const passing = signal('Le secteur recrute, dit un client d’Orvane');

describe('an alert', () => {
  it('about a key account, one’s own or one that is followed comes at once', () => {
    expect(route(meant, { accounts: [account({ key: true, owner: 'Paul' })] })).toBe('now');
    expect(route(meant, { accounts: [account({ owner: 'inès carpentier' })] })).toBe('now');
    expect(route(meant, { accounts: [account({ owner: 'Paul' }, { follower: ['member-1'] })] })).toBe('now');
  });

  it('about a colleague’s account waits for the digest', () => {
    expect(route(meant, { accounts: [account({ owner: 'Paul' })] })).toBe('digest');
    const mine = [watch({}, 'member-1')];
    expect(route(meant, { accounts: [account({ owner: 'Paul' })], watches: mine })).toBe('digest');
    expect(route(meant, { accounts: [account()], watches: mine })).toBe('now');
  });

  it('about an account that one has watched comes at once, whoever owns it', () => {
    const accounts = [account({ owner: 'Paul' })];
    const set = { account: ORVANE };
    expect(route(meant, { accounts, watches: [watch(set, 'member-1')] })).toBe('now');
    expect(route(meant, { accounts, watches: [watch(set, 'member-2')] })).toBe('digest');
    const named = signal('Le secteur va bien, dit un client d’Orvane');
    expect(route(named, { accounts, watches: [watch(set, 'member-1')] })).toBe('digest');
  });

  it('that mentions a key account in passing waits', () => {
    expect(route(passing, { accounts: [account({ key: true })] })).toBe('digest');
  });

  it('comes as its watch says, the most urgent of several', () => {
    expect(route(passing, { watches: [watch({ route: 'now' }), watch({ route: 'digest' })] })).toBe('now');
    const key = [account({ key: true })];
    expect(route(meant, { accounts: key, watches: [watch({ route: 'digest' })] })).toBe('digest');
  });

  it('of a watch for words only is urgent to whoever wrote it, where the title has them', () => {
    const mine = [watch({}, 'device-1')];
    expect(route(signal('Une maison RECRUTE'), { accounts: [], watches: mine })).toBe('now');
    expect(route(signal('Une maison grandit'), { accounts: [], watches: mine })).toBe('digest');
    expect(route(signal('Une maison recrute'), { accounts: [] })).toBe('digest');
  });

  it('is for whoever works alone', () => {
    const me = { ...ME, alone: true };
    expect(route(meant, { accounts: [account({ owner: 'Paul' })], me })).toBe('now');
    expect(route(signal('Une maison grandit'), { accounts: [], me })).toBe('digest');
  });
});
