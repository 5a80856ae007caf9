import { useId, useState } from 'preact/hooks';
import { Field } from './field.tsx';
import { Icon, type IconName } from './icon.tsx';
import { Kbd } from './kbd.tsx';

export interface ComboboxOption {
  id: string;
  label: string;
  detail?: string;
  icon?: IconName;
}

export interface ComboboxProps {
  label: string;
  labelUnseen?: boolean;
  hint?: string;
  placeholder?: string;
  value: string;
  onInput: (value: string) => void;
  /** What was found for the value; undefined while nothing was asked. */
  options: readonly ComboboxOption[] | undefined;
  onChoose: (option: ComboboxOption) => void;
  /** Shown where nothing was found. */
  none: string;
  /** Keys that bring the focus here, shown in the field (`/`). */
  shortcut?: string;
}

/** A search with its findings under it, in the ARIA pattern: arrows choose, Enter takes, Esc closes. */
export function Combobox(props: ComboboxProps) {
  const id = useId();
  const [at, setAt] = useState(0);
  const [closed, setClosed] = useState(true);
  const options = props.options ?? [];
  const open = !closed && props.value.trim() !== '' && props.options !== undefined;
  const chosen = options[Math.min(at, options.length - 1)];
  const choose = (option: ComboboxOption) => {
    setClosed(true);
    props.onChoose(option);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) return setClosed(false);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((options.length + at + step) % Math.max(1, options.length));
    } else if (event.key === 'Enter' && open && chosen) {
      event.preventDefault();
      choose(chosen);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      setClosed(true);
    }
  };
  return (
    <div class="combobox" onFocusOut={(event) => leaves(event) && setClosed(true)}>
      <Field label={props.label} labelUnseen={props.labelUnseen} hint={props.hint}>
        {(control) => (
          <div class="combobox-control">
            <Icon name="search" size={14} />
            <input
              {...control}
              class="control"
              type="text"
              role="combobox"
              autocomplete="off"
              spellcheck={false}
              value={props.value}
              placeholder={props.placeholder}
              aria-autocomplete="list"
              aria-expanded={open}
              aria-controls={`${id}-list`}
              aria-activedescendant={open && chosen ? `${id}-${chosen.id}` : undefined}
              aria-keyshortcuts={props.shortcut}
              data-shortcut={props.shortcut}
              onFocus={() => setClosed(false)}
              onInput={(event) => {
                setAt(0);
                setClosed(false);
                props.onInput(event.currentTarget.value);
              }}
              onKeyDown={key}
            />
            {props.shortcut && !props.value && <Kbd keys={props.shortcut} />}
          </div>
        )}
      </Field>
      <div class="combobox-list" role="listbox" id={`${id}-list`} aria-label={props.label} hidden={!open}>
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field (aria-activedescendant)
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys
          <div
            key={option.id}
            id={`${id}-${option.id}`}
            class="combobox-option"
            role="option"
            aria-selected={option === chosen}
            onMouseEnter={() => setAt(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
          >
            {option.icon && <Icon name={option.icon} size={14} />}
            <span class="combobox-label">{option.label}</span>
            {option.detail && <span class="combobox-detail">{option.detail}</span>}
          </div>
        ))}
        {open && options.length === 0 && (
          <div class="combobox-none" role="option" aria-selected="false" aria-disabled="true" tabIndex={-1}>
            {props.none}
          </div>
        )}
      </div>
    </div>
  );
}

function leaves(event: FocusEvent): boolean {
  const box = event.currentTarget;
  return !(
    box instanceof Element &&
    event.relatedTarget instanceof Node &&
    box.contains(event.relatedTarget)
  );
}
