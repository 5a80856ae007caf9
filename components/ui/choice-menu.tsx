import { useRef, useState } from 'preact/hooks';
import { Button } from './button.tsx';

export interface ChoiceMenuProps {
  label: string;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Any of a few, behind one button that says what is chosen; Esc closes it and gives the focus back. */
export function ChoiceMenu({ label, options, chosen, onChange }: ChoiceMenuProps) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLFieldSetElement>(null);
  const names = options.filter(({ value }) => chosen.includes(value)).map((option) => option.label);
  const toggle = (value: string, on: boolean) =>
    onChange(
      options.map((option) => option.value).filter((one) => (one === value ? on : chosen.includes(one))),
    );
  return (
    <fieldset
      class="choice-menu"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.preventDefault();
        event.stopPropagation();
        setOpen(false);
        box.current?.querySelector('button')?.focus();
      }}
      onFocusOut={({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && box.current?.contains(relatedTarget))) setOpen(false);
      }}
    >
      <legend class="unseen">{label}</legend>
      <Button small icon="down" expanded={open} title={names.join(', ')} onClick={() => setOpen(!open)}>
        {label}
        {names.length > 0 && (
          <span class="choice-menu-chosen">{names.length > 2 ? String(names.length) : names.join(', ')}</span>
        )}
      </Button>
      {open && (
        <div class="choice-menu-list">
          {options.map((option) => (
            <label key={option.value} class="choice-menu-option">
              <input
                type="checkbox"
                checked={chosen.includes(option.value)}
                onChange={(event) => toggle(option.value, event.currentTarget.checked)}
              />
              {option.label}
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}
