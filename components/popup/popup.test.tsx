// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { knownPreview, listPreview, newPreview, searchResults, today } from '../../tests/gallery/data.ts';
import { click, press, show } from '../../tests/support/render.tsx';
import { mainFields } from './main-fields.ts';
import { PopupView, type PopupViewProps } from './popup-view.tsx';

function shown(reading: PopupViewProps['reading'], more: Partial<PopupViewProps> = {}) {
  const acts = {
    onQuery: vi.fn(),
    onOpen: vi.fn(),
    onSave: vi.fn(),
    onRead: vi.fn(),
    onAllow: vi.fn(),
    onPanel: vi.fn(),
    onDashboard: vi.fn(),
    onOptions: vi.fn(),
    onClose: vi.fn(),
  };
  const { onQuery, onOpen, ...buttons } = acts;
  const search = { query: '', results: [], onQuery, onOpen };
  const page = show(
    <PopupView reading={reading} search={search} today={today} saving={false} {...buttons} {...more} />,
  );
  return { page, ...acts };
}

describe('the fields worth a glance', () => {
  it('begin with what saving would change, and never repeat the name', () => {
    const [item] = knownPreview.items;
    const fields = item ? mainFields(item, 3).map((read) => read.field) : [];
    expect(fields).toEqual(['title', 'company', 'email']);
  });

  it('of someone new follow the order of the kind', () => {
    const [item] = newPreview.items;
    const fields = item ? mainFields(item, 9).map((read) => read.field) : [];
    expect(fields).toEqual(['title', 'company', 'location', 'linkedinUrl']);
  });
});

describe('the popup', () => {
  it('says that it is reading, and takes no Enter yet', async () => {
    const { page, onSave } = shown({ state: 'reading' });
    expect(page.get('.popup-body [role=status]').textContent).toBe('Reading the page…');
    await press('Enter');
    expect(onSave).not.toHaveBeenCalled();
  });

  it('saves with Enter what was read', async () => {
    const { page, onSave } = shown({ state: 'read', preview: newPreview });
    expect(page.text()).toContain('Théo Lambertin');
    expect(page.text()).toContain('New person');
    await press('Enter');
    expect(onSave).toHaveBeenCalledOnce();
    await press('Enter', page.get('button', 'Dashboard'));
    expect(onSave).toHaveBeenCalledOnce();
  });

  it('says that somebody may be known already, or works elsewhere now', () => {
    expect(shown({ state: 'read', preview: newPreview }).page.text()).not.toContain('Perhaps');
    const perhaps = shown({ state: 'read', preview: newPreview }, { perhaps: true });
    expect(perhaps.page.text()).toContain('Perhaps already known');
    const [item, ...others] = knownPreview.items;
    if (!item) throw new Error('no item');
    const moved = { person: 'p', from: { company: 'Orvane' }, to: { company: 'Lumane' } };
    const preview = { ...knownPreview, items: [{ ...item, moved }, ...others] };
    expect(shown({ state: 'read', preview }).page.text()).toContain('Was at Orvane, is now at Lumane.');
  });

  it('finds records as one types, and Enter there opens the one chosen in place of saving', async () => {
    const onOpen = vi.fn();
    const search = { query: 'val', results: searchResults, onQuery: vi.fn(), onOpen };
    const { page, onSave } = shown({ state: 'read', preview: newPreview }, { search });
    const box = page.get('[role=combobox]');
    await press('ArrowDown', box);
    await press('Enter', box);
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(searchResults[1]?.id);
    expect(onSave).not.toHaveBeenCalled();
  });

  it('saves once at a time', async () => {
    const { onSave } = shown({ state: 'read', preview: newPreview }, { saving: true });
    await press('Enter');
    expect(onSave).not.toHaveBeenCalled();
  });

  it('counts the records of a list without who opted out', () => {
    const { page } = shown({ state: 'read', preview: listPreview });
    page.get('button', 'Save 4 records');
    expect(page.text()).toContain('and 2 more');
  });

  it('cannot save only people who opted out', () => {
    const items = listPreview.items.filter((item) => item.optedOut);
    const { page } = shown({ state: 'read', preview: { ...listPreview, items } });
    expect((page.get('.popup-actions .primary') as HTMLButtonElement).disabled).toBe(true);
    expect(page.text()).toContain('asked not to be in your base');
  });

  it('shows why nothing was read, and reads again', async () => {
    const { page, onRead } = shown({ state: 'refused', fault: { code: 'CAPTURE_SHELL' } });
    expect(page.get('[role=alert]').textContent).toContain('has not finished loading');
    await click(page.get('button', 'Read again'));
    expect(onRead).toHaveBeenCalledOnce();
  });

  it('asks for the consent before the first LinkedIn page', async () => {
    const { page, onAllow, onClose } = shown({ state: 'refused', fault: { code: 'CAPTURE_CONSENT' } });
    expect(page.all('[role=alert]')).toHaveLength(0);
    await click(page.get('button', /I accept/));
    await click(page.get('button', 'Do not read'));
    expect([onAllow.mock.calls.length, onClose.mock.calls.length]).toEqual([1, 1]);
  });

  it('says what was saved and offers to take it back', async () => {
    const onUndo = vi.fn();
    const { page } = shown({ state: 'saved', name: 'Théo Lambertin' }, { onUndo });
    expect(page.text()).toContain('Théo Lambertin saved');
    await click(page.get('button', 'Undo'));
    expect(onUndo).toHaveBeenCalledOnce();
  });

  it('shows no figure of what does not wait', () => {
    const { page } = shown({ state: 'reading' }, { today: { ...today, alerts: [], toInform: [] } });
    expect(page.get('.popup-today').textContent).toBe('2 tasks due');
    const { page: calm } = shown(
      { state: 'reading' },
      { today: { ...today, tasks: [], alerts: [], toInform: [] } },
    );
    expect(calm.all('.popup-today')).toHaveLength(0);
  });

  it('shows the day in figures and the ways out', async () => {
    const { page, onPanel, onDashboard, onOptions } = shown({ state: 'reading' });
    expect(page.text()).toContain('2 tasks due2 unread alerts1 to inform');
    await click(page.get('button', 'Open the panel'));
    await click(page.get('button', 'Dashboard'));
    await click(page.get('button', 'Settings'));
    expect([onPanel, onDashboard, onOptions].map((act) => act.mock.calls.length)).toEqual([1, 1, 1]);
  });
});
