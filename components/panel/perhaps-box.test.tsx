// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { newPreview } from '../../tests/gallery/data.ts';
import { perhaps } from '../../tests/gallery/identity-data.ts';
import { click, press, show } from '../../tests/support/render.tsx';
import { ClipPreview } from './clip-preview.tsx';
import { PerhapsBox } from './perhaps-box.tsx';

it('says whom it may be and why, and takes the same, not the same, or no answer', async () => {
  const onAnswer = vi.fn();
  const box = (answer = {}) => (
    <PerhapsBox kind="person" perhaps={perhaps} answer={answer} onAnswer={onAnswer} />
  );
  const page = show(box());
  expect(page.get('legend').textContent).toBe('Perhaps already known');
  expect(page.text()).toContain(
    'The same as Théo Lambertain Directeur des opérations · Clairval · 92% likely',
  );
  expect(page.text()).toContain('For: Surnames that differ by a slip: Lambertin, Lambertain');
  expect(page.all('input').map((one) => (one as HTMLInputElement).checked)).toEqual([false, false, true]);
  await click(page.all('input')[0] as HTMLElement);
  await click(page.all('input')[1] as HTMLElement);
  expect(onAnswer.mock.calls.flat()).toEqual([{ as: 'p1' }, { not: ['p1'] }]);
  const said = show(box({ as: 'p1' }));
  expect((said.all('input')[0] as HTMLInputElement).checked).toBe(true);
});

it('goes with what is saved, the last answer alone', async () => {
  const onSave = vi.fn();
  const page = show(
    <ClipPreview
      preview={newPreview}
      saving={false}
      authorOf={() => 'you'}
      asideOf={(_, decision, onAnswer) => (
        <PerhapsBox kind="person" perhaps={perhaps} answer={decision} onAnswer={onAnswer} />
      )}
      onSave={onSave}
      onDrop={vi.fn()}
    />,
  );
  await click(page.all('.perhaps input')[1] as HTMLElement);
  await click(page.all('.perhaps input')[0] as HTMLElement);
  await press('Enter');
  expect(onSave).toHaveBeenCalledExactlyOnceWith([{ keep: true, as: 'p1' }]);
});
