// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { click, press, show, type } from '../../tests/support/render.tsx';
import { PasteBox, PasteEntry } from './paste-box.tsx';

function shown(more: Partial<Parameters<typeof PasteBox>[0]> = {}) {
  const props = { busy: false, onRead: vi.fn(), onCancel: vi.fn(), ...more };
  const page = show(<PasteBox {...props} />);
  return { page, props, area: page.get('textarea') };
}

describe('the box for pasted text', () => {
  it('has the focus, and reads by its button and by Ctrl+Enter', async () => {
    const { page, props, area } = shown();
    expect(document.activeElement).toBe(area);
    expect(page.get('button', 'Read this text').hasAttribute('disabled')).toBe(true);
    await type(area, 'Bo Lind');
    page.get('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    expect(props.onRead).toHaveBeenCalledExactlyOnceWith('Bo Lind');
    area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
    expect(props.onRead).toHaveBeenCalledTimes(2);
  });

  it('gives up by Esc, which goes no further', async () => {
    const { props, area } = shown();
    await press('Escape', area);
    expect(props.onCancel).toHaveBeenCalledOnce();
  });

  it('keeps the text beside the reason why it gave nothing', async () => {
    const { page, props, area } = shown();
    await type(area, 'Bonjour');
    page.rerender(<PasteBox {...props} fault={{ code: 'PASTE_NOTHING' }} />);
    expect(page.text()).toContain('No person and no company was recognised in this text.');
    expect((page.get('textarea') as HTMLTextAreaElement).value).toBe('Bonjour');
  });

  it('is one key away', async () => {
    const onPaste = vi.fn();
    const page = show(<PasteEntry onPaste={onPaste} />);
    expect(page.get('button').getAttribute('aria-keyshortcuts')).toBe('p');
    await click(page.get('button'));
    expect(onPaste).toHaveBeenCalledOnce();
  });
});
