// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import type { Member } from '../../lib/app/identity-types.ts';
import { click, show } from '../../tests/support/render.tsx';
import { MadeOf } from './made-of.tsx';

function member(id: string, title: string, joined: Member['joined']): Member {
  return {
    id,
    summary: { id, kind: 'person', title, detail: 'Orvane', lastSeenAt: '2026-11-20T09:00:00Z' },
    from: {
      observation: `o-${id}`,
      at: '2026-11-20T09:00:00Z',
      by: 'me',
      source: { type: 'page', site: 'a.example' },
    },
    joined,
  };
}

it('says where each part was seen, what joined it, each reason once, and takes one out', async () => {
  const onTakeOut = vi.fn();
  const email = (other: string) => ({ by: 'key' as const, key: 'email:j@orvane.example', with: other });
  const members = [
    member('a', 'Jeanne Valmont', [email('b'), email('c')]),
    member('b', 'J. Valmont', [
      { by: 'key', key: 'newer:x:y', with: 'a' },
      { by: 'person', decision: 'd', with: 'a', at: '2026-11-22T09:00:00Z', author: 'me' },
    ]),
  ];
  const page = show(
    <MadeOf members={members} authorOf={(by) => (by === 'me' ? 'you' : '?')} onTakeOut={onTakeOut} />,
  );
  const [first, second] = page.all('.made-of > li').map((one) => one.textContent ?? '');
  expect(first).toContain('a.example');
  expect(first?.match(/Same e-mail address: j@orvane\.example/g)).toHaveLength(1);
  expect(second).toContain('Same key: x:y');
  expect(second).toContain('Said to be the same by you, 22 Nov');
  await click(page.get('button', 'Take out J. Valmont'));
  expect(onTakeOut).toHaveBeenCalledExactlyOnceWith(members[1]);
});
