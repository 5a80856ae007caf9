// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { createApp } from '../../lib/app/create.ts';
import { playedDesk } from '../../lib/app/testing/desk.ts';
import { click, type Shown, show } from '../../tests/support/render.tsx';
import { ImportView } from './import-view.tsx';

const until = (check: () => void) => vi.waitFor(check, { timeout: 5000 });

function choose(page: Shown, name: string, text: string): void {
  const input = page.get('input[type=file]') as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: [new File([text], name)], configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('the import of a file', () => {
  it('shows it first, imports the columns chosen, and takes it back', async () => {
    const { desk, store } = await playedDesk();
    const page = await show(<ImportView app={createApp(desk)} authorOf={() => 'you'} />);
    choose(page, 'salon.csv', 'Nom;Mail;Interne\nGreta Holm;greta@fjelda.example;x\n;;y\n');
    await until(() => expect(page.all('.imp-table select')).toHaveLength(3));
    expect(await store.count('person')).toBe(0);
    await click(page.get('.imp-actions .button', 'Import'));
    await until(() => expect(page.text()).toContain('salon.csv is imported'));
    expect(page.text()).toContain('Row 3 does not say whom or what it is about');
    expect(await store.count('person')).toBe(1);
    await click(page.get('button', 'Undo the import of salon.csv'));
    await click(page.get('button', 'Take it back'));
    await until(() => expect(page.text()).toContain('Undone'));
    expect(await store.count('person')).toBe(0);
  });

  it('cannot begin while a column is missing, and says which', async () => {
    const { desk } = await playedDesk();
    const page = await show(<ImportView app={createApp(desk)} authorOf={() => 'you'} />);
    choose(page, 'x.csv', 'Couleur;Taille\nrouge;3\n');
    await until(() => expect(page.text()).toContain('Choose a column for: Name'));
    expect((page.get('.imp-actions .button', 'Import') as HTMLButtonElement).disabled).toBe(true);
  });

  it('says in words why a file cannot be read', async () => {
    const { desk } = await playedDesk();
    const page = await show(<ImportView app={createApp(desk)} authorOf={() => 'you'} />);
    choose(page, 'x.csv', '<!doctype html><p>Sign in</p>');
    await until(() => expect(page.text()).toContain('IMPORT_NOT_OURS'));
  });
});
