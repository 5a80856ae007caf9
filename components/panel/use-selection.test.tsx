// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Decision, Preview } from '../../lib/app/app.ts';
import { listPreview, newPreview } from '../../tests/gallery/data.ts';
import { click, show } from '../../tests/support/render.tsx';
import { ClipPreview } from './clip-preview.tsx';
import { targetsOf, UseSelection } from './use-selection.tsx';

const selected = { text: 'theo@orvane.example', path: 'main > p' };
const withSelected = (preview: Preview): Preview => ({
  ...preview,
  capture: { ...preview.capture, selected },
});

async function choose(select: HTMLElement, label: string) {
  const option = [...select.querySelectorAll('option')].find((one) => one.textContent === label);
  if (!option) throw new Error(`no option ${label}`);
  (select as HTMLSelectElement).value = option.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await Promise.resolve();
}

describe('what is selected on the page', () => {
  it('becomes the field that the rep names, shown before it is saved with its place', async () => {
    const onSave = vi.fn<(decisions: Decision[]) => void>();
    const page = show(
      <ClipPreview
        preview={withSelected(newPreview)}
        saving={false}
        authorOf={() => 'you'}
        onSave={onSave}
        onDrop={() => undefined}
      />,
    );
    await choose(page.get('select', 'Use it for'), 'E-mail');
    await click(page.get('button', 'Use'));
    expect(page.text()).toContain('E-mailtheo@orvane.example');
    await click(page.get('button', 'Save'));
    expect(onSave.mock.calls[0]?.[0][0]).toMatchObject({
      keep: true,
      corrected: { email: ['theo@orvane.example'] },
      shown: 'email',
    });
  });

  it('is offered for texts only, and for nothing in a list or without a selection', () => {
    const fields = targetsOf(newPreview).map(({ field }) => field);
    expect(fields).toContain('title');
    expect(fields).not.toContain('account');
    expect(fields).not.toContain('experience');
    expect(targetsOf(listPreview)).toEqual([]);
    expect(show(<UseSelection preview={newPreview} onUse={() => undefined} />).text()).toBe('');
  });
});

describe('privacy in the preview', () => {
  const preview = (): Preview => ({
    ...newPreview,
    items: newPreview.items.map((item) => ({ ...item, withheld: ['email'], informBy: '2026-12-23' })),
  });
  const text = (of: Preview, locale: 'en' | 'fr') =>
    show(
      <ClipPreview
        preview={of}
        saving={false}
        authorOf={() => ''}
        onSave={() => undefined}
        onDrop={() => undefined}
      />,
      locale,
    ).text();

  it('names what is not kept and the date of the duty, in both languages', () => {
    expect(text(preview(), 'en')).toContain('Visible to you only, so not kept: E-mail.');
    expect(text(preview(), 'en')).toMatch(/to be informed before .*23/);
    expect(text(preview(), 'fr')).toContain('à informer avant le');
  });

  it('says the duty once over a list', () => {
    const list = {
      ...listPreview,
      items: listPreview.items.map((item) => ({ ...item, informBy: '2026-12-23' })),
    };
    expect(text(list, 'en').match(/to be informed/g)).toHaveLength(1);
  });

  it('of a pasted text says where it comes from', () => {
    const of = { ...newPreview, capture: { ...newPreview.capture, url: '' } };
    expect(text(of, 'en')).toContain('Read from your text');
    expect(text(of, 'en')).toContain('Not found in the text:');
  });
});
