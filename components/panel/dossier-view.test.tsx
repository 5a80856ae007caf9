// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { accountDossier, dossier, names } from '../../tests/gallery/data.ts';
import { click, press, show, type } from '../../tests/support/render.tsx';
import { DossierView, type DossierViewProps } from './dossier-view.tsx';
import { EraseDialog } from './erase-dialog.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { LogForm } from './log-form.tsx';

function shown(more: Partial<DossierViewProps> = {}) {
  const acts = {
    onLogging: vi.fn(),
    onLog: vi.fn(),
    onOpen: vi.fn(),
    onCorrect: vi.fn(),
    onSettle: vi.fn(),
    onTaskDone: vi.fn(),
    onUndo: vi.fn(),
    onErase: vi.fn(),
    onDashboard: vi.fn(),
  };
  const page = show(
    <DossierView
      dossier={dossier}
      names={names}
      authorOf={(by) => (by === 'device' ? 'you' : 'a teammate')}
      logBusy={false}
      historyOf={async () => []}
      {...acts}
      {...more}
    />,
  );
  return { page, ...acts };
}

describe('a dossier', () => {
  it('says in its head who, for whom, why now, last contact, MRR and by when to inform', () => {
    const { page } = shown();
    const head = page.get('.dossier-head').textContent;
    for (const part of ['Jeanne Valmont', 'VP Sales Europe · Orvane', 'Decision maker', 'Qualified', 'A1']) {
      expect(head).toContain(part);
    }
    expect(head).toContain('Why now: Called us');
    expect(head).toMatch(/Last contact11 days ago.*MRR€650.*Inform by/);
  });

  it('gives the reasons of its grade on demand, each with its points', async () => {
    const { page } = shown();
    expect(page.all('.point')).toHaveLength(0);
    await click(page.get('button', 'Grade A1: see why'));
    expect(page.text()).toMatch(/Fit \d+\/100/);
    expect(page.all('.point').length).toBeGreaterThan(5);
    for (const figure of page.all('.point-figure')) expect(figure.textContent).toMatch(/^[+-]?\d+$/);
  });

  it('leads to the account and to its people', async () => {
    const { page, onOpen } = shown();
    expect(page.text()).toContain(`People at ${dossier.account?.title}`);
    await click(page.get('.dossier-badges button'));
    expect(onOpen).toHaveBeenCalledWith(dossier.account?.id);
    await click(page.get('button', /Karim Sellier/));
    expect(onOpen).toHaveBeenCalledTimes(2);
  });

  it('of what nobody calls says what presses, and nothing of talking', () => {
    const tender = { ...dossier, record: { ...dossier.record, kind: 'tender' }, signals: [], conflicts: [] };
    const { page } = shown({ dossier: tender });
    expect(page.text()).toContain('Not to be missed');
    expect(page.text()).not.toContain('To say');
    expect(page.all('.log-bar')).toHaveLength(0);
  });

  it('settles a conflict, ticks a task off, undoes and asks to erase', async () => {
    const { page, onSettle, onTaskDone, onUndo, onErase } = shown();
    await click(page.get('button', 'Take the new value of Job title'));
    expect(onSettle).toHaveBeenCalledExactlyOnceWith('title', 'new');
    await click(page.get('input', 'Done: Envoyer la proposition chiffrée'));
    expect(onTaskDone).toHaveBeenCalledExactlyOnceWith(dossier.tasks[0]?.id);
    await click(page.get('button', 'Undo last change'));
    await click(page.get('button', 'Erase'));
    expect([onUndo.mock.calls.length, onErase.mock.calls.length]).toEqual([1, 1]);
  });

  it('says what to talk about with its source, but not again what stands above', () => {
    const { page } = shown();
    const say = page.get('.say').textContent ?? '';
    expect(say).toContain('They are hiring: Orvane recrute');
    expect(say).toContain('gazette.example');
    expect(say).not.toContain('Promised');
    expect(say).not.toContain('Changed post?');
  });

  it('marks in the signals the words that raised them', () => {
    const marks = shown()
      .page.all('.signals mark')
      .map((mark) => mark.textContent);
    expect(marks).toContain('recrute');
    expect(marks).toContain('Levée de fonds');
  });

  it('tells events newest first, with an author only where one of the team did it', () => {
    const events = shown()
      .page.all('.timeline .event')
      .map((event) => event.textContent ?? '');
    expect(events[0]).toMatch(/Orvane recrute.*Signal · 21 Nov$/);
    expect(events.find((event) => event.includes('salon'))).toMatch(/Meeting · 20 Oct · you$/);
  });

  it('offers a note, a call and a task, and writes them in place', async () => {
    const { page, onLogging } = shown();
    for (const [name, logged] of [
      ['Note', 'note'],
      ['Call', 'call'],
      ['Task', 'task'],
    ] as const) {
      await click(page.get('.log-bar button', name));
      expect(onLogging).toHaveBeenLastCalledWith(logged);
    }
    const { page: writing } = shown({ logging: 'call' });
    expect(document.activeElement).toBe(writing.get('textarea', 'Call with Jeanne Valmont'));
  });

  it('of an account shows no account of its own', () => {
    const { page } = shown({ dossier: accountDossier });
    expect(page.get('h2', 'Orvane').textContent).toBe('Orvane');
    expect(page.all('.dossier-badges button')).toHaveLength(0);
    expect(page.text()).toContain('Not known');
  });

  it('is whole in French too', () => {
    const { page } = shown();
    page.rerender(null);
    const view = show(
      <DossierView
        dossier={dossier}
        names={names}
        authorOf={() => 'vous'}
        logBusy={false}
        historyOf={async () => []}
        onLogging={() => {}}
        onLog={() => {}}
        onOpen={() => {}}
        onCorrect={() => {}}
        onSettle={() => {}}
        onTaskDone={() => {}}
        onUndo={() => {}}
        onErase={() => {}}
        onDashboard={() => {}}
      />,
      'fr',
    );
    expect(view.text()).toContain('Les sources se contredisent');
  });
});

describe('the form of an activity', () => {
  const form = (kind: 'note' | 'task') => {
    const [onLog, onCancel] = [vi.fn(), vi.fn()];
    const page = show(<LogForm type={kind} about="Jeanne" busy={false} onLog={onLog} onCancel={onCancel} />);
    return { page, onLog, onCancel, area: page.get('textarea') };
  };

  it('keeps on Ctrl+Enter, and nothing without words', async () => {
    const { onLog, area } = form('note');
    await press('Enter', area, { ctrlKey: true });
    expect(onLog).not.toHaveBeenCalled();
    await type(area, '  Likes boats ');
    await press('Enter', area, { ctrlKey: true });
    expect(onLog).toHaveBeenCalledExactlyOnceWith({ type: 'note', text: 'Likes boats' });
  });

  it('proposes tomorrow for a task', async () => {
    const { onLog, area } = form('task');
    await type(area, 'Send the offer');
    await press('Enter', area, { metaKey: true });
    expect(onLog).toHaveBeenCalledExactlyOnceWith({
      type: 'task',
      text: 'Send the offer',
      dueAt: '2026-11-24',
    });
  });

  it('gives up on Esc', async () => {
    const { onCancel, area } = form('note');
    await press('Escape', area);
    expect(onCancel).toHaveBeenCalledOnce();
  });
});

describe('erasing', () => {
  it('is confirmed in words, and bars the return only where that was ticked', async () => {
    const onErase = vi.fn();
    const page = show(
      <EraseDialog name="Jeanne Valmont" person busy={false} onErase={onErase} onClose={() => {}} />,
    );
    expect(page.text()).toContain('This cannot be undone.');
    await click(page.get('button', 'Erase for good'));
    await click(page.get('input', /never let them back in/));
    await click(page.get('button', 'Erase for good'));
    expect(onErase.mock.calls).toEqual([[{ optOut: false }], [{ optOut: true }]]);
  });

  it('offers no opt-out for what is nobody', () => {
    const page = show(
      <EraseDialog name="Orvane" person={false} busy={false} onErase={() => {}} onClose={() => {}} />,
    );
    expect(page.all('input')).toHaveLength(0);
    expect(page.text()).toContain('This record goes, with every source of it');
  });
});

describe('the map of keys', () => {
  it('has words for every key', () => {
    const page = show(<KeysDialog onClose={() => {}} />);
    expect(page.all('dt').length).toBeGreaterThan(15);
    expect(page.all('dd').map((word) => word.textContent)).not.toContain('');
  });
});
