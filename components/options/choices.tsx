import { useId } from 'preact/hooks';

export interface ChoicesProps<T extends string> {
  label: string;
  hint?: string;
  value: T;
  options: readonly { value: T; label: string; text?: string; lang?: string }[];
  onChange: (value: T) => void;
  /** Side by side rather than one under the other. */
  inline?: boolean;
}

/** One out of a few, all in sight. */
export function Choices<T extends string>({
  label,
  hint,
  value,
  options,
  onChange,
  inline,
}: ChoicesProps<T>) {
  const id = useId();
  return (
    <fieldset class={inline ? 'opt-choices inline' : 'opt-choices'}>
      <legend class="field-label">{label}</legend>
      {hint && <p class="field-hint">{hint}</p>}
      <div class="opt-choices-list">
        {options.map((option) => (
          <label class="opt-choice" key={option.value}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span class="opt-choice-label" lang={option.lang}>
              {option.label}
            </span>
            {option.text && <span class="opt-choice-text">{option.text}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
