// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { App } from '../../lib/app/app.ts';
import { createApp } from '../../lib/app/create.ts';
import { playedDesk } from '../../lib/app/testing/desk.ts';
import type { Fields } from '../../lib/record/kind.ts';
import { click, type Shown, show } from '../../tests/support/render.tsx';
import { RecordPane } from './record-pane.tsx';

const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 5000 });

async function pane(people: Fields[]): Promise<{ app: App; page: Shown; say: ReturnType<typeof vi.fn> }> {
  const { desk } = await playedDesk();
  const listeners = new Set<Parameters<typeof desk.browser.onBroadcast>[0]>();
  desk.browser.broadcast = (change) => {
    for (const listener of listeners) listener(change);
  };
  desk.browser.onBroadcast = (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const app = createApp(desk);
  let id = '';
  for (const one of people) {
    const made = await app.create('person', one);
    if (!made.ok) throw new Error(made.fault.code);
    id = made.value.id;
  }
  const say = vi.fn();
  const page = show(
    <RecordPane
      app={app}
      id={id}
      authorOf={() => 'you'}
      say={say}
      onOpen={vi.fn()}
      onErased={vi.fn()}
      inDashboard
    />,
  );
  return { app, page, say };
}

const email = ['jeanne@orvane.example'];

describe('a record made of several', () => {
  it('shows what joined them, takes one out, and puts it back', async () => {
    const { app, page, say } = await pane([
      { fullName: 'Jeanne Valmont', email },
      { fullName: 'Jeanne Valmont', title: 'CTO', email },
    ]);
    await until(() => expect(page.all('.made-of > li')).toHaveLength(2));
    expect(page.text()).toContain('Same e-mail address: jeanne@orvane.example');
    const people = async () => (await app.list('person', { limit: 1, offset: 0 })).total;
    await click(page.all('.made-of button')[1] as HTMLElement);
    await until(() => expect(say).toHaveBeenCalled());
    expect(await people()).toBe(2);
    await until(() => expect(page.all('.made-of')).toEqual([]));
    say.mock.lastCall?.[0]?.action.onClick();
    await until(async () => expect(await people()).toBe(1));
    await until(() => expect(page.all('.made-of > li')).toHaveLength(2));
  });
});

describe('a person who changed company', () => {
  it('is told so with a new lead, which opens an account and a task', async () => {
    const { app, page, say } = await pane([
      { fullName: 'Jeanne Valmont', email, company: 'Orvane' },
      { fullName: 'Jeanne Valmont', email, company: 'Brévenne' },
    ]);
    await until(() => expect(page.text()).toContain('Jeanne Valmont left Orvane for Brévenne.'));
    await click(page.get('button', 'New lead at Brévenne'));
    await until(() => expect(say).toHaveBeenCalled());
    expect((await app.search('brévenne')).map(({ kind }) => kind)).toContain('account');
  });
});
