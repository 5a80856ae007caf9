import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

export interface BadgeProps {
  /** `beacon` is for what has just lit up. */
  tone?: 'neutral' | 'accent' | 'beacon' | 'good' | 'bad';
  icon?: IconName;
  title?: string;
  children: ComponentChildren;
}

export function Badge({ tone = 'neutral', icon, title, children }: BadgeProps) {
  return (
    <span class={`badge ${tone}`} title={title}>
      {icon && <Icon name={icon} size={12} />}
      {children}
    </span>
  );
}
