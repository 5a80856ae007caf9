// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { click, press, show } from '../../tests/support/render.tsx';
import { ChoiceMenu } from './choice-menu.tsx';

const OPTIONS = ['new', 'won', 'lost'].map((value) => ({ value, label: value.toUpperCase() }));

it('says what is chosen, and takes a choice on and off in the order of the options', async () => {
  const onChange = vi.fn();
  const page = show(<ChoiceMenu label="Stage" options={OPTIONS} chosen={['lost']} onChange={onChange} />);
  expect(page.get('button').textContent).toBe('StageLOST');
  await click(page.get('button'));
  const [first, , last] = page.all('input');
  await click(first as HTMLElement);
  await click(last as HTMLElement);
  expect(onChange.mock.calls).toEqual([[['new', 'lost']], [[]]]);
});

it('closes at Esc and gives the focus back to its button', async () => {
  const page = show(<ChoiceMenu label="Stage" options={OPTIONS} chosen={[]} onChange={vi.fn()} />);
  await click(page.get('button'));
  page.all('input')[0]?.focus();
  await press('Escape', page.all('input')[0]);
  expect(page.all('input')).toEqual([]);
  expect(document.activeElement).toBe(page.get('button'));
});
