// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { click, show } from '../../tests/support/render.tsx';
import { MentionList } from './mention-list.tsx';

const mention = (title: string, sentence: string) => ({
  account: { id: title, kind: 'account', title, detail: '', lastSeenAt: '2026-11-01T00:00:00Z' },
  sentence,
});
const MENTIONS = [
  mention('Orvane', 'Orvane fournit les grues.'),
  mention('Phare', 'Phare surveille le port.'),
];

it('shows each account with its sentence, as text', () => {
  const page = show(
    <MentionList
      mentions={[...MENTIONS, mention('Brun', '<b>Brun</b> aussi.')]}
      linked
      onLink={() => undefined}
    />,
  );
  expect(page.text()).toContain('Link to the 3 accounts it names');
  expect(page.text()).toContain('Orvane Orvane fournit les grues.');
  expect(page.text()).toContain('<b>Brun</b> aussi.');
});

it('asks to link or not, all at once', async () => {
  const onLink = vi.fn();
  const page = show(<MentionList mentions={MENTIONS} linked onLink={onLink} />);
  await click(page.get('input[type="checkbox"]'));
  expect(onLink).toHaveBeenCalledExactlyOnceWith(false);
});
