// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import type { SourceOffer } from '../../lib/app/app.ts';
import { failed } from '../../lib/fault/fault.ts';
import { click, show, type } from '../../tests/support/render.tsx';
import { TenderWatch } from './tender-watch.tsx';

const OFFER: SourceOffer = {
  type: 'boamp',
  address: 'https://tenders.example/?q=1',
  words: 'CPV 72200000',
  host: 'tenders.example',
  allowed: false,
  followed: false,
};

it('follows tenders by code and word, names the site it asks for, and says what went wrong', async () => {
  const onSave = vi.fn(async () => failed('FEED_BARRED', { host: 'x' }));
  const page = show(<TenderWatch onPlan={async () => [OFFER]} onSave={onSave} />);
  const button = page.get('button', 'Follow these tenders') as HTMLButtonElement;
  expect(button.disabled).toBe(true);
  await type(page.get('input'), '72200000, portail');
  await vi.waitFor(() => expect(page.text()).toContain('tenders.example'));
  await click(button);
  expect(onSave).toHaveBeenCalledExactlyOnceWith({
    name: 'Tenders: 72200000 and portail',
    query: '72200000 OR "portail"',
    feeds: [OFFER.address],
  });
  await vi.waitFor(() => expect(page.text()).toContain('FEED_BARRED'));
});
