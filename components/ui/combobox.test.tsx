// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { failed, ok, type Result } from '../../lib/fault/fault.ts';
import { click, press, show, type } from '../../tests/support/render.tsx';
import { Combobox, type ComboboxOption } from './combobox.tsx';
import { Segmented } from './segmented.tsx';
import { useLatest } from './use-latest.ts';
import { useTask } from './use-task.ts';

const OPTIONS: ComboboxOption[] = [
  { id: 'a', label: 'Orvane', detail: 'Lyon' },
  { id: 'b', label: 'Valmorel' },
];

function Finder({
  onChoose,
  options = OPTIONS,
}: {
  onChoose: (id: string) => void;
  options?: ComboboxOption[];
}) {
  const [value, setValue] = useState('');
  return (
    <Combobox
      label="Find"
      value={value}
      onInput={setValue}
      options={value ? options : undefined}
      onChoose={(option) => onChoose(option.id)}
      none="Nothing"
    />
  );
}

describe('a combobox', () => {
  it('shows what was found, moves by arrows without leaving the field, and takes with Enter', async () => {
    const chosen = vi.fn();
    const page = show(<Finder onChoose={chosen} />);
    const field = page.get('input', 'Find');
    expect(field.getAttribute('aria-expanded')).toBe('false');
    await type(field, 'o');
    expect(field.getAttribute('aria-expanded')).toBe('true');
    const at = () => document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent;
    expect(at()).toBe('OrvaneLyon');
    await press('ArrowDown', field);
    expect(at()).toBe('Valmorel');
    await press('ArrowDown', field);
    expect(at()).toBe('OrvaneLyon');
    await press('ArrowUp', field);
    await press('Enter', field);
    expect(chosen).toHaveBeenCalledExactlyOnceWith('b');
    expect(field.getAttribute('aria-expanded')).toBe('false');
  });

  it('takes by a click, and Esc closes it before anything else', async () => {
    const chosen = vi.fn();
    const page = show(<Finder onChoose={chosen} />);
    const field = page.get('input', 'Find');
    await type(field, 'v');
    const escaped = await press('Escape', field);
    expect(escaped.defaultPrevented).toBe(true);
    expect(field.getAttribute('aria-expanded')).toBe('false');
    expect((await press('Escape', field)).defaultPrevented).toBe(false);
    await press('ArrowDown', field);
    await click(page.get('[role=option]', 'Valmorel'));
    expect(chosen).toHaveBeenCalledExactlyOnceWith('b');
  });

  it('says that nothing was found, and Enter then takes nothing', async () => {
    const chosen = vi.fn();
    const page = show(<Finder onChoose={chosen} options={[]} />);
    await type(page.get('input', 'Find'), 'zzz');
    expect(page.get('[role=option]').textContent).toBe('Nothing');
    await press('Enter', page.get('input', 'Find'));
    expect(chosen).not.toHaveBeenCalled();
  });
});

describe('a segmented choice', () => {
  it('is a group of radio buttons with a name, one of them chosen', async () => {
    const changed = vi.fn();
    const page = show(
      <Segmented
        label="Period"
        value="month"
        options={[
          { value: 'month', label: 'Month' },
          { value: 'year', label: 'Year' },
        ]}
        onChange={changed}
      />,
    );
    expect(page.get('legend').textContent).toBe('Period');
    const [month, year] = page.all('input') as HTMLInputElement[];
    expect(month?.checked).toBe(true);
    if (year) await click(year);
    expect(changed).toHaveBeenCalledExactlyOnceWith('year');
  });
});

describe('the latest answer', () => {
  it('belongs to the latest question, whatever the order of the answers', async () => {
    const answers: Record<string, (text: string) => void> = {};
    function Asking({ query }: { query: string }) {
      const answer = useLatest(
        () => (query ? new Promise<string>((resolve) => (answers[query] = resolve)) : undefined),
        [query],
      );
      return <p>{answer ?? '–'}</p>;
    }
    const page = show(<Asking query="a" />);
    page.rerender(<Asking query="ab" />);
    await settle(() => answers.ab?.('for ab'));
    expect(page.text()).toBe('for ab');
    await settle(() => answers.a?.('for a'));
    expect(page.text()).toBe('for ab');
    page.rerender(<Asking query="" />);
    await settle(() => undefined);
    expect(page.text()).toBe('–');
  });
});

describe('a task', () => {
  function Tasked({ run }: { run: () => Promise<Result<string>> }) {
    const task = useTask(run);
    return (
      <button type="button" onClick={() => void task.start()}>
        {task.busy ? 'busy' : (task.fault?.code ?? task.value ?? 'idle')}
      </button>
    );
  }

  it('starts inside the click, once at a time, and ends with its value', async () => {
    let end: (result: Result<string>) => void = () => undefined;
    const run = vi.fn(() => new Promise<Result<string>>((resolve) => (end = resolve)));
    const page = show(<Tasked run={run} />);
    page.get('button').click();
    expect(run).toHaveBeenCalledTimes(1);
    await click(page.get('button'));
    expect(run).toHaveBeenCalledTimes(1);
    expect(page.text()).toBe('busy');
    await settle(() => end(ok('done')));
    expect(page.text()).toBe('done');
  });

  it('keeps the fault until the next start', async () => {
    const results: Result<string>[] = [failed('FEED_TIMEOUT'), ok('done')];
    const page = show(<Tasked run={async () => results.shift() ?? ok('more')} />);
    await click(page.get('button'));
    expect(page.text()).toBe('FEED_TIMEOUT');
    await click(page.get('button'));
    expect(page.text()).toBe('done');
  });
});

async function settle(act: () => void): Promise<void> {
  act();
  await click(document.body);
}
