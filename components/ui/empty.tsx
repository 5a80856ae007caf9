import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

export interface EmptyProps {
  icon?: IconName;
  title: string;
  /** What to do about it, in one sentence. */
  children?: ComponentChildren;
  action?: ComponentChildren;
}

/** Nothing here yet: says what belongs here and how it comes. */
export function Empty({ icon, title, children, action }: EmptyProps) {
  return (
    <div class="empty">
      {icon && <Icon name={icon} size={20} />}
      <p class="empty-title">{title}</p>
      {children && <p class="empty-text">{children}</p>}
      {action}
    </div>
  );
}
