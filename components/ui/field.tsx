import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface FieldProps {
  label: string;
  /** Hides the label from sight where the place already says it. */
  labelUnseen?: boolean;
  hint?: ComponentChildren;
  error?: ComponentChildren;
  /** Gets the ids to put on the control. */
  children: (control: {
    id: string;
    'aria-describedby'?: string;
    'aria-invalid'?: boolean;
  }) => ComponentChildren;
}

/** A control with its label, hint and error tied to it. */
export function Field({ label, labelUnseen = false, hint, error, children }: FieldProps) {
  const id = useId();
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id} class={labelUnseen ? 'unseen' : 'field-label'}>
        {label}
      </label>
      {children({
        id,
        ...(notes && { 'aria-describedby': notes }),
        ...(error ? { 'aria-invalid': true } : {}),
      })}
      {hint && (
        <p id={`${id}-hint`} class="field-hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} class="field-error">
          {error}
        </p>
      )}
    </div>
  );
}

interface Common {
  label: string;
  labelUnseen?: boolean;
  hint?: ComponentChildren;
  error?: ComponentChildren;
  disabled?: boolean;
}

export interface TextFieldProps extends Common {
  value: string;
  onInput: (value: string) => void;
  type?: 'text' | 'url' | 'email' | 'tel' | 'date' | 'number' | 'search';
  placeholder?: string;
  /** Rows of a longer text; one line where absent. */
  rows?: number;
  autofocus?: boolean;
  onKeyDown?: (event: KeyboardEvent) => void;
}

export function TextField(props: TextFieldProps) {
  const common = {
    class: 'control',
    value: props.value,
    placeholder: props.placeholder,
    disabled: props.disabled,
    // Only where the person has just asked for the control.
    autofocus: props.autofocus,
    onKeyDown: props.onKeyDown,
  };
  return (
    <Field label={props.label} labelUnseen={props.labelUnseen} hint={props.hint} error={props.error}>
      {(control) =>
        props.rows ? (
          <textarea
            {...common}
            {...control}
            rows={props.rows}
            onInput={(event) => props.onInput(event.currentTarget.value)}
          />
        ) : (
          <input
            {...common}
            {...control}
            // TextFieldProps holds the types allowed; the attribute's own type wants each one apart.
            type={(props.type ?? 'text') as 'text'}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => props.onInput(event.currentTarget.value)}
          />
        )
      }
    </Field>
  );
}

export interface SelectFieldProps<T extends string> extends Common {
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
}

export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  return (
    <Field label={props.label} labelUnseen={props.labelUnseen} hint={props.hint} error={props.error}>
      {(control) => (
        <select
          class="control"
          {...control}
          value={props.value}
          disabled={props.disabled}
          onChange={(event) => {
            const chosen = props.options.find((option) => option.value === event.currentTarget.value);
            if (chosen) props.onChange(chosen.value);
          }}
        >
          {props.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export interface CheckFieldProps {
  label: ComponentChildren;
  checked: boolean;
  onChange: (checked: boolean) => void;
  hint?: ComponentChildren;
  disabled?: boolean;
}

export function CheckField({ label, checked, onChange, hint, disabled }: CheckFieldProps) {
  const id = useId();
  return (
    <div class="check">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <div>
        <label for={id}>{label}</label>
        {hint && (
          <p id={`${id}-hint`} class="field-hint">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
