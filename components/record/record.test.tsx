// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Conflict, Value } from '../../lib/record/fold.ts';
import type { Json } from '../../lib/record/json.ts';
import { choose, click, press, show, type } from '../../tests/support/render.tsx';
import { AddFact } from './add-fact.tsx';
import { ConflictRow } from './conflict-row.tsx';
import { FactRow } from './fact-row.tsx';
import { FieldEditor } from './field-editor.tsx';
import { SummaryRow } from './summary-row.tsx';
import { ValueText } from './value-text.tsx';

function from(
  value: Json,
  source: Partial<Value['from']['source']> = {},
  at = '2026-10-03T08:00:00Z',
): Value {
  return {
    value,
    from: { observation: `${at} ${value}`, at, by: 'me', source: { type: 'page', ...source } },
  };
}
const authorOf = (by: string) => (by === 'me' ? 'you' : 'a teammate');

describe('a value', () => {
  it.each<[string, string, Json, string]>([
    ['account', 'country', 'FR', 'France'],
    ['person', 'role', 'decision-maker', 'Decision maker'],
    ['person', 'email', ['a@a.example', 'b@b.example'], 'a@a.example, b@b.example'],
    ['person', 'linkedinUrl', 'https://www.linkedin.com/in/jv/?x=1', 'in/jv'],
    ['person', 'informedAt', '2026-10-03', '3 Oct 2026'],
    ['person', 'language', 'fr', 'French'],
    ['person', 'nps', 9, '9'],
    ['watch', 'paused', true, 'Yes'],
    ['person', 'title', null, 'None'],
    ['person', 'experience', [{ title: 'CTO', company: 'Orvane' }, { title: 'Dev' }], 'CTO · Orvane; Dev'],
    [
      'person',
      'experience',
      [{ company: 'Orvane', earlier: ['Dev'], period: '2023', title: 'CTO' }],
      'CTO · Orvane · 2023 · Dev',
    ],
    ['tender', 'deadline', '2026-12-18', '18 Dec 2026'],
    ['tender', 'deadline', '2026-12-18T12:00:00', '18 Dec 2026, 12:00'],
    ['person', 'experience', [{ title: 'CTO', url: 'https://a.example/' }], 'CTO'],
    ['tender', 'cpv', ['72267000', '48000000'], '72267000, 48000000'],
    ['newer-kind', 'newer-field', 'as it is', 'as it is'],
  ])('of %s.%s is shown as people write it', (kind, field, value, text) => {
    expect(show(<ValueText kind={kind} field={field} value={value} />).text()).toBe(text);
  });

  it('that is a long list shows its first entries, each cut between words', () => {
    const many = Array.from({ length: 90 }, (_, at) => ({ title: `post ${at}` }));
    const shown = show(<ValueText kind="person" field="experience" value={many} />).text();
    expect(shown).toBe('post 0; post 1; post 2; post 3; …');
    const long = [{ title: 'word '.repeat(90) }];
    const text = show(<ValueText kind="person" field="experience" value={long} />).text();
    expect(text).toMatch(/word …$/);
    expect(text.length).toBeLessThan(250);
  });

  it('that is an amount has the currency of its record', () => {
    const amount = (currency?: string) =>
      show(<ValueText kind="tender" field="value" value={1_250_000.5} currency={currency} />).text();
    expect(amount('EUR')).toBe('€1,250,001');
    expect(amount()).toBe('1,250,000.5');
  });

  it('that is an id is shown by the name of its record', () => {
    const field = <ValueText kind="person" field="account" value="id-1" names={{ 'id-1': 'Orvane' }} />;
    expect(show(field).text()).toBe('Orvane');
    expect(show(<ValueText kind="person" field="account" value="id-1" />).text()).not.toContain('id-1');
  });

  it('that a page made up as an address is no link', () => {
    expect(show(<ValueText kind="article" field="url" value="javascript:alert(1)" />).all('a')).toEqual([]);
  });
});

describe('a fact', () => {
  const fact = { field: 'title', values: [from('VP Sales', { type: 'manual' }, '2026-10-14T08:00:00Z')] };
  const row = (more: Partial<Parameters<typeof FactRow>[0]> = {}) => (
    <FactRow
      kind="person"
      fact={fact}
      names={{}}
      authorOf={authorOf}
      onCorrect={() => {}}
      historyOf={async () => [fact.values[0] ?? from(''), from('Sales Director', { site: 'a.example' })]}
      {...more}
    />
  );

  it('shows source, date, author and what stood before on demand only', async () => {
    const page = show(row());
    expect(page.text()).not.toContain('entered by hand');
    const button = page.get('button', 'Source and history of Job title');
    await click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(page.text()).toContain('entered by hand · 14 Oct · you');
    expect(page.text()).toContain('Sales Director');
    expect(page.text()).toContain('read on a page · a.example');
    await click(button);
    expect(page.text()).not.toContain('Sales Director');
  });

  it('is corrected where it stands', async () => {
    const onCorrect = vi.fn();
    const page = show(row({ onCorrect }));
    await click(page.get('button', 'Correct Job title'));
    const input = page.get('input', 'Job title');
    expect(document.activeElement).toBe(input);
    await type(input, 'CRO');
    await press('Enter', input);
    expect(onCorrect).toHaveBeenCalledExactlyOnceWith({ set: { title: 'CRO' } });
    expect(page.all('input')).toEqual([]);
  });

  it('says nothing where the correction changes nothing', async () => {
    const onCorrect = vi.fn();
    const page = show(row({ onCorrect }));
    await click(page.get('button', 'Correct Job title'));
    await press('Enter', page.get('input', 'Job title'));
    expect(onCorrect).not.toHaveBeenCalled();
  });

  it('that refers to another record is not edited as text', () => {
    const page = show(row({ fact: { field: 'account', values: [from('id-1')] } }));
    expect(page.all('[aria-label^="Correct"]')).toEqual([]);
  });
});

describe('the editor of a field', () => {
  const editor = (field: string, value: Json, onSave = vi.fn(), onCancel = vi.fn()) => ({
    page: show(<FieldEditor kind="person" field={field} value={value} onSave={onSave} onCancel={onCancel} />),
    onSave,
    onCancel,
  });

  it('refuses what does not fit and says so, until it is changed', async () => {
    const { page, onSave } = editor('informedAt', null);
    const input = page.get('input', 'Informed on') as HTMLInputElement;
    expect(input.type).toBe('date');
    const { page: other, onSave: saved } = editor('email', ['a@a.example']);
    const area = other.get('textarea', 'E-mail');
    await type(area, 'not one');
    await press('Enter', area, { ctrlKey: true });
    expect(saved).not.toHaveBeenCalled();
    expect(area.getAttribute('aria-invalid')).toBe('true');
    await type(area, 'b@b.example');
    expect(area.getAttribute('aria-invalid')).toBe(null);
    await press('Enter', area, { ctrlKey: true });
    expect(saved).toHaveBeenCalledExactlyOnceWith(['b@b.example']);
    expect(onSave).not.toHaveBeenCalled();
  });

  it('keeps Enter for new lines where there may be several', async () => {
    const { page, onSave } = editor('email', ['a@a.example']);
    const event = await press('Enter', page.get('textarea', 'E-mail'));
    expect([event.defaultPrevented, onSave.mock.calls.length]).toEqual([false, 0]);
  });

  it('gives up on Esc and keeps every key from the shortcuts of the page', async () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    const { page, onCancel } = editor('title', 'CTO');
    await press('n', page.get('input', 'Job title'));
    await press('Escape', page.get('input', 'Job title'));
    document.removeEventListener('keydown', heard);
    expect(onCancel).toHaveBeenCalledOnce();
    expect(heard).not.toHaveBeenCalled();
  });

  it('offers the choices by their labels, and none', async () => {
    const { page, onSave } = editor('role', 'champion');
    const select = page.get('select', 'Role in the purchase');
    expect(page.all('option').map((option) => option.textContent)).toContain('Decision maker');
    await choose(select, '');
    await press('Enter', select);
    expect(onSave).toHaveBeenCalledExactlyOnceWith(null);
  });
});

describe('a conflict', () => {
  it('shows both values with their sources; one press settles it', async () => {
    const conflict: Conflict = {
      field: 'title',
      now: from('VP Sales', { type: 'manual' }),
      new: from('Directrice', { site: 'linkedin.com' }, '2026-11-20T08:00:00Z'),
    };
    const onSettle = vi.fn();
    const page = show(
      <ConflictRow kind="person" conflict={conflict} names={{}} authorOf={authorOf} onSettle={onSettle} />,
    );
    expect(page.text()).toMatch(
      /Now ?VP Sales ?entered by hand.*New ?Directrice ?read on a page · linkedin.com/,
    );
    await click(page.get('button', 'Keep the current value of Job title'));
    await click(page.get('button', 'Take the new value of Job title'));
    expect(onSettle.mock.calls).toEqual([
      ['title', 'now'],
      ['title', 'new'],
    ]);
  });
});

describe('adding a fact', () => {
  it('offers only fields without a value that people may write', async () => {
    const onCorrect = vi.fn();
    const page = show(<AddFact kind="person" held={['title']} onCorrect={onCorrect} />);
    await click(page.get('button', 'Add a fact'));
    const offered = page.all('.choices button').map((button) => button.textContent);
    expect(offered).toContain('Phone');
    expect(offered).not.toContain('Job title');
    expect(offered).not.toContain('Account');
    await click(page.get('.choices button', 'Headline'));
    await type(page.get('input', 'Headline'), 'Builds things');
    await press('Enter', page.get('input', 'Headline'));
    expect(onCorrect).toHaveBeenCalledExactlyOnceWith({ set: { headline: 'Builds things' } });
  });
});

describe('a record as a line', () => {
  it('opens it', async () => {
    const onOpen = vi.fn();
    const summary = { id: 'id-1', kind: 'person', title: 'Jeanne Valmont', detail: 'Orvane', lastSeenAt: '' };
    const page = show(<SummaryRow summary={summary} onOpen={onOpen} meta="soon" />);
    expect(page.text()).toBe('Jeanne ValmontOrvanesoon');
    await click(page.get('button'));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('id-1');
  });
});
