// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Decision, Preview } from '../../lib/app/app.ts';
import { knownPreview, listPreview, newPreview } from '../../tests/gallery/data.ts';
import { click, press, show, type } from '../../tests/support/render.tsx';
import { ClipPreview, type ClipPreviewProps } from './clip-preview.tsx';
import { Consent } from './consent.tsx';

function shown(preview: Preview, more: Partial<ClipPreviewProps> = {}) {
  const onSave = vi.fn<(decisions: Decision[]) => void>();
  const onDrop = vi.fn();
  const page = show(
    <ClipPreview
      preview={preview}
      saving={false}
      authorOf={() => 'you'}
      onSave={onSave}
      onDrop={onDrop}
      {...more}
    />,
  );
  return { page, onSave, onDrop };
}

describe('what was read of someone new', () => {
  it('says so once, shows each value and names what is missing', () => {
    const { page } = shown(newPreview);
    expect(page.text()).toContain('Read on linkedin.com');
    expect(page.text()).toContain('New person');
    expect(page.text()).toContain('Job titleDirecteur des opérations');
    expect(page.text()).toContain('Not found on the page: E-mail, Phone and Headline.');
  });

  it('tells where a value was read on demand', async () => {
    const { page } = shown(newPreview);
    expect(page.text()).not.toContain('dom:location');
    await click(page.get('button', 'Where Location comes from'));
    expect(page.text()).toContain('Read from dom:location');
  });

  it('takes the focus, so that Enter is not for the button that asked for the reading', async () => {
    const { page, onSave } = shown(newPreview);
    expect(document.activeElement).toBe(page.get('section'));
    await press('Enter', document.activeElement ?? undefined);
    expect(onSave).toHaveBeenCalledOnce();
  });

  it('is saved by Enter and by the button, and let go by Esc', async () => {
    const { page, onSave, onDrop } = shown(newPreview);
    await press('Enter');
    expect(onSave).toHaveBeenCalledExactlyOnceWith([{ keep: true }]);
    await click(page.get('button', 'Save'));
    expect(onSave).toHaveBeenCalledTimes(2);
    await press('Escape');
    expect(onDrop).toHaveBeenCalledOnce();
  });

  it('is not saved by an Enter meant for a control, but by Ctrl+Enter from anywhere', async () => {
    const { page, onSave } = shown(newPreview);
    const button = page.get('button', 'Where Location comes from');
    await press('Enter', button);
    expect(onSave).not.toHaveBeenCalled();
    await press('Enter', button, { ctrlKey: true });
    expect(onSave).toHaveBeenCalledOnce();
  });

  it('is not saved twice while it is being saved', async () => {
    const { onSave } = shown(newPreview, { saving: true });
    await press('Enter');
    expect(onSave).not.toHaveBeenCalled();
  });

  it('keeps the decisions when saving fails, and shows why', async () => {
    const { page, onSave } = shown(newPreview, { fault: { code: 'STORE_QUOTA' } });
    expect(page.get('[role=alert]').textContent).toContain('no room left');
    await press('Enter');
    expect(onSave).toHaveBeenCalledOnce();
  });

  it('can be corrected and thinned out before it is saved', async () => {
    const { page, onSave } = shown(newPreview);
    await click(page.get('button', 'Correct Job title'));
    const input = page.get('input', 'Job title');
    await type(input, 'COO');
    await press('Enter', input);
    expect(page.text()).toContain('COO your word');
    expect(onSave).not.toHaveBeenCalled();
    await click(page.get('button', 'Leave Location out'));
    expect(page.text()).toContain('left out');
    await press('Enter');
    expect(onSave).toHaveBeenCalledExactlyOnceWith([
      { keep: true, corrected: { title: 'COO' }, without: ['location'] },
    ]);
  });
});

describe('what was read of someone known', () => {
  it('says since when, and what saving would do to each field', () => {
    const { page } = shown(knownPreview);
    expect(page.text()).toContain('Already known');
    expect(page.text()).toContain('last seen 20 Nov');
    expect(page.text()).toMatch(
      /Directrice commerciale Europe conflict ?A correction stands: VP Sales Europe/,
    );
    expect(page.text()).toMatch(/Orvane Group changed ?Now: Orvane/);
    expect(page.text()).toContain('added');
  });

  it('folds what is unchanged until it is asked for', async () => {
    const { page } = shown(knownPreview);
    expect(page.text()).not.toContain('Auvergne');
    await click(page.get('button', '3 fields unchanged'));
    expect(page.text()).toContain('Auvergne');
  });

  it('shows where the value that stands came from', async () => {
    const { page } = shown(knownPreview);
    await click(page.get('button', 'Where Job title comes from'));
    expect(page.text()).toContain('Held: entered by hand · 14 Oct · you');
  });
});

describe('several people of one page', () => {
  it('are ticked one by one, and who opted out cannot be', async () => {
    const { page, onSave } = shown(listPreview);
    const barred = page.get('input', 'Salomé Richet') as HTMLInputElement;
    expect([barred.disabled, barred.checked]).toEqual([true, false]);
    expect(page.text()).toContain('This person asked not to be in your base.');
    await click(page.get('input', 'Théo Lambertin'));
    await click(page.get('button', 'Save 3 records'));
    expect(onSave.mock.calls[0]?.[0].map((one) => one.keep)).toEqual([true, false, false, true, true]);
  });

  it('cannot be saved when none is ticked', async () => {
    const { page, onSave } = shown(listPreview);
    await click(page.get('button', 'Untick all'));
    expect((page.get('.view-foot .primary') as HTMLButtonElement).disabled).toBe(true);
    await press('Enter');
    expect(onSave).not.toHaveBeenCalled();
    await click(page.get('button', 'Tick all'));
    await press('Enter');
    expect(onSave.mock.calls[0]?.[0].filter((one) => one.keep)).toHaveLength(4);
  });

  it('can be told to be somebody else where only the name is alike', async () => {
    const { page, onSave } = shown(listPreview);
    await click(page.get('input', /make a new record/));
    await press('Enter');
    expect(onSave.mock.calls[0]?.[0][3]).toMatchObject({ keep: true, asNew: true });
  });

  it('are drawn 25 at a time', () => {
    const item = newPreview.items[0];
    if (!item) throw new Error('no item');
    const items = Array.from({ length: 80 }, (_, at) => ({ ...item, title: `Person ${at}` }));
    const { page } = shown({ ...newPreview, items });
    expect(page.all('article')).toHaveLength(25);
    page.get('button', 'Show 55 more');
  });
});

describe('the consent for LinkedIn', () => {
  it('says the risk in plain words and leaves the choice', async () => {
    const [onAllow, onRefuse] = [vi.fn(), vi.fn()];
    const page = show(<Consent onAllow={onAllow} onRefuse={onRefuse} />);
    expect(page.text()).toContain('may restrict the account');
    await click(page.get('button', 'Do not read'));
    await click(page.get('button', /allow/));
    expect([onRefuse.mock.calls.length, onAllow.mock.calls.length]).toEqual([1, 1]);
  });
});
