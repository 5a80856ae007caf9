// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Progress } from '../../lib/app/app.ts';
import type { ImportReport } from '../../lib/app/transfer-types.ts';
import { failed, ok, type Result } from '../../lib/fault/fault.ts';
import { choose, click, show, type } from '../../tests/support/render.tsx';
import { About } from './about.tsx';
import { Alerts } from './alert-preferences.tsx';
import { Data, type DataProps } from './data.tsx';
import { Keyboard } from './keyboard.tsx';
import { Display, Figures, Identity } from './preferences.tsx';

const settings = DEFAULT_SETTINGS;

describe('preferences', () => {
  it('change one setting at a time', async () => {
    const change = vi.fn();
    const page = show(<Display settings={settings} onChange={change} />);
    await click(page.get('input[value=fr]'));
    await click(page.get('input[value=dark]'));
    expect(change.mock.calls).toEqual([[{ locale: 'fr' }], [{ theme: 'dark' }]]);
  });

  it('offer the interval that stands, even one they would not', async () => {
    const change = vi.fn();
    const page = show(<Alerts settings={{ ...settings, pollMinutes: 45 }} onChange={change} />);
    const select = page.get('select', 'Read each feed') as HTMLSelectElement;
    expect(select.value).toBe('45');
    expect([...select.options].map((option) => option.text)).toContain('every hour');
    await choose(select, '120');
    await click(page.get('input[type=checkbox]', /^Notify me/));
    expect(change.mock.calls).toEqual([[{ pollMinutes: 120 }], [{ notifications: false }]]);
  });

  it('leave who is who to hard keys alone, and lead to the queue', async () => {
    const change = vi.fn();
    const queue = vi.fn();
    const page = show(<Identity settings={settings} onChange={change} onQueue={queue} />);
    await click(page.get('input[type=checkbox]'));
    await click(page.get('button', 'Open the queue'));
    expect(change).toHaveBeenCalledExactlyOnceWith({ strictIdentity: true });
    expect(queue).toHaveBeenCalledOnce();
  });

  it('take exchange rates line by line and name those that cannot be read, and a gross margin', async () => {
    const change = vi.fn();
    const page = show(<Figures settings={settings} onChange={change} />);
    await type(page.get('textarea'), 'USD 0.92\nlivre 1,17');
    await type(page.get('input[type=number]'), '80');
    expect(change.mock.calls).toEqual([[{ rates: 'USD 0.92\nlivre 1,17' }], [{ grossMargin: 80 }]]);
    expect(page.get('.field-error').textContent).toContain('livre 1,17');
  });

  it('explain where the vendors disagree, and take another currency', async () => {
    const change = vi.fn();
    const page = show(<Figures settings={{ ...settings, currency: 'JPY' }} onChange={change} />);
    expect(page.text()).toContain('leaves contraction out, as published');
    const select = page.get('select') as HTMLSelectElement;
    expect(select.options[0]?.text).toBe('JPY · Japanese Yen');
    await choose(select, 'EUR');
    await click(page.get('input[value=profitwell]'));
    expect(change.mock.calls).toEqual([[{ currency: 'EUR' }], [{ definitions: 'profitwell' }]]);
  });
});

function data(more: Partial<DataProps> = {}) {
  const props: DataProps = {
    storage: { used: 41_200_000, quota: 20_000_000_000, persisted: false },
    onExport: vi.fn(async () => ok({ rows: 1204 })),
    onImport: vi.fn(async () => ok({ rows: 10, stored: 7, already: 3, problems: [] })),
    onImportCsv: vi.fn(async () => failed<ImportReport>('IMPORT_NOT_OURS')),
    onFile: vi.fn(),
    onCopy: vi.fn(),
    ...more,
  };
  return { props, page: show(<Data {...props} />) };
}

async function give(input: HTMLElement | undefined, file: File): Promise<void> {
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  input?.dispatchEvent(new Event('change', { bubbles: true }));
  await click(document.body);
}

describe('the data of this device', () => {
  it('are exported with their progress, and the file is named', async () => {
    let go: (result: Result<{ rows: number }>) => void = () => undefined;
    let step: Progress = () => undefined;
    const { page } = data({
      onExport: (_name, progress) => {
        step = progress;
        return new Promise((resolve) => (go = resolve));
      },
    });
    await click(page.get('button', /^Export everything/));
    step(500, 1204);
    await click(document.body);
    expect(page.text()).toContain('Writing… 500 rows');
    expect((page.get('progress') as HTMLProgressElement).max).toBe(1204);
    go(ok({ rows: 1204 }));
    await click(document.body);
    expect(page.text()).toContain('1,204 rows written to vigie-20261123-0940.jsonl');
  });

  it('are brought back with a report', async () => {
    const { page, props } = data();
    const file = new File(['x'], 'backup.jsonl');
    await give(page.all('input[type=file]')[0], file);
    expect(vi.mocked(props.onImport).mock.calls[0]?.[0]).toBe(file);
    for (const part of ['backup.jsonl', '10 rows read', '7 kept', '3 already there', 'No problem found']) {
      expect(page.text()).toContain(part);
    }
    await click(page.get('button', 'Close the report'));
    expect(page.text()).not.toContain('10 rows read');
  });

  it('stay as they are where a file cannot be read, and say why', async () => {
    const { page, props } = data();
    await give(page.all('input[type=file]')[2], new File(['x'], 'costs.csv'));
    expect(vi.mocked(props.onImportCsv).mock.calls[0]?.[0]).toBe('cost');
    expect(page.text()).toContain('IMPORT_NOT_OURS');
  });

  it('name each row of a CSV that needs a person', async () => {
    const fault = { code: 'IMPORT_ROW' as const, values: { row: 3, value: 'abc', field: 'amount' } };
    const problems = Array.from({ length: 60 }, (_, at) => ({ row: at + 2, fault }));
    const { page } = data({ onImportCsv: async () => ok({ rows: 61, stored: 1, already: 0, problems }) });
    await give(page.all('input[type=file]')[1], new File(['x'], 'subscriptions.csv'));
    expect(page.text()).toContain('60 rows need you');
    expect(page.all('tbody tr')).toHaveLength(50);
    expect(page.get('tbody tr:first-child th').textContent).toBe('2');
    expect(page.text()).toContain('and 10 more');
  });

  it('give an example of each file', async () => {
    const { page, props } = data();
    const [subscriptions] = page.all('.show-more');
    if (subscriptions) await click(subscriptions);
    const [name, text] = vi.mocked(props.onFile).mock.calls[0] ?? [];
    expect(name).toBe('subscriptions.csv');
    expect(text).toContain('ID,Customer,Plan');
  });

  it('say how much room they take, where the browser tells', () => {
    expect(data().page.text()).toContain('41 MB of about 20 GB this browser grants');
    expect(data({ storage: undefined }).page.text()).toContain('This browser does not say.');
  });
});

describe('what there is to read', () => {
  it('holds every key by place', () => {
    const page = show(<Keyboard />);
    expect(page.all('h2').length).toBe(5);
    expect(page.all('kbd').map((key) => key.textContent)).toContain('Esc');
  });

  it('says what is promised about data and what is not', () => {
    const page = show(<About version="1.2.3" />);
    expect(page.text()).toContain('Version 1.2.3');
    expect(page.all('.opt-promises')).toHaveLength(2);
    expect(page.text()).toContain('The base is not encrypted on this device');
  });
});
