/** Keys to press, `Ctrl ⏎`; said by the control's aria-keyshortcuts, so hidden from screen readers. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span class="kbds" aria-hidden="true">
      {keys.split(' ').map((key) => (
        <kbd class="kbd" key={key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
