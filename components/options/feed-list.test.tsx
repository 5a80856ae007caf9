// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { failed, ok } from '../../lib/fault/fault.ts';
import { click, show, type } from '../../tests/support/render.tsx';
import { FeedList, type FeedListProps } from './feed-list.tsx';

const watch = { id: 'w', kind: 'watch', title: 'presse', detail: '', lastSeenAt: '2026-11-01T08:00:00Z' };

async function chosen(onImport: FeedListProps['onImport']) {
  const page = show(<FeedList onExport={vi.fn(async () => undefined)} onImport={onImport} />);
  await type(page.get('input:not([type=file])'), ' usine ');
  const input = page.get('input[type=file]') as HTMLInputElement;
  const file = new File(['<opml/>'], 'presse.opml');
  Object.defineProperty(input, 'files', { value: [file] });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  return { page, file };
}

it('takes a list in once there are words to look for, and says what came of it', async () => {
  const onImport = vi.fn(async () => ok({ watch, feeds: ['https://a.example/', 'https://b.example/'] }));
  const { page, file } = await chosen(onImport);
  expect(onImport).toHaveBeenCalledWith(file, 'usine');
  await vi.waitFor(() =>
    expect(page.root.textContent).toContain('2 feeds are now followed by the watch “presse”.'),
  );
});

it('says why a file was of no use', async () => {
  const { page } = await chosen(async () => failed('OPML_EMPTY'));
  await vi.waitFor(() => expect(page.root.textContent).toContain('No feed'));
});

it('gives the list out', async () => {
  const onExport = vi.fn(async () => undefined);
  const page = show(<FeedList onExport={onExport} onImport={async () => failed('OPML_EMPTY')} />);
  const [take, give] = page.all('button') as HTMLButtonElement[];
  expect(take?.disabled).toBe(true);
  if (give) await click(give);
  expect(onExport).toHaveBeenCalledOnce();
});
