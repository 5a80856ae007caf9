import type { ComponentChildren, TargetedMouseEvent } from 'preact';
import { Icon, type IconName } from './icon.tsx';
import { Kbd } from './kbd.tsx';

export interface ButtonProps {
  children?: ComponentChildren;
  /** `primary` once a view at most; `quiet` for what repeats; `danger` for what removes. */
  variant?: 'primary' | 'plain' | 'quiet' | 'danger';
  small?: boolean;
  icon?: IconName;
  /** Names the button where it shows an icon only. */
  label?: string;
  /** The key that does the same, shown beside the text. */
  shortcut?: string;
  /** Shows that the work is going on and takes no second click. */
  busy?: boolean;
  disabled?: boolean;
  pressed?: boolean;
  expanded?: boolean;
  submit?: boolean;
  title?: string;
  onClick?: (event: TargetedMouseEvent<HTMLButtonElement>) => void;
}

export function Button(props: ButtonProps) {
  const { children, variant = 'plain', icon, label, busy = false } = props;
  const classes = ['button', variant, props.small && 'small', !children && 'square'].filter(Boolean);
  return (
    <button
      type={props.submit ? 'submit' : 'button'}
      class={classes.join(' ')}
      aria-label={label}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      aria-keyshortcuts={props.shortcut && ariaKeys(props.shortcut)}
      disabled={props.disabled}
      title={props.title ?? (children ? undefined : label)}
      onClick={(event) => !busy && props.onClick?.(event)}
    >
      {icon && <Icon name={icon} size={props.small ? 14 : 16} />}
      {children && <span class="button-text">{children}</span>}
      {props.shortcut && <Kbd keys={props.shortcut} />}
    </button>
  );
}

/** The names that ARIA gives to the keys we write: `⏎` is `Enter`. */
function ariaKeys(keys: string): string {
  return keys.replace('⏎', 'Enter').replace('Esc', 'Escape').replace('Ctrl', 'Control').replace(/\s+/g, '+');
}
