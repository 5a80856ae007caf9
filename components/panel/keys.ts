/** True where keys belong to the thing in focus: what is typed into, chosen from or pressed. */
export function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, button, a, summary') !== null;
}

/** True where letters are text. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('textarea, select, input:not([type=checkbox])') !== null;
}

/** The shortcut of a key press, `n` or `?`; undefined with a modifier, while typing, or behind a dialog. */
export function shortcutOf(event: KeyboardEvent): string | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (isTyping(event.target) || document.querySelector('dialog[open]')) return undefined;
  return event.key;
}
