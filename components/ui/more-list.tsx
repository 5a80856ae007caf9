import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

export interface MoreListProps<T> {
  items: readonly T[];
  /** How many to show at first, and with each step. */
  step: number;
  /** The text of the button, given how many are still hidden. */
  more: (hidden: number) => string;
  keyOf: (item: T) => string;
  class?: string;
  children: (item: T, index: number) => ComponentChildren;
}

/** A list that never draws more than was asked for. */
export function MoreList<T>(props: MoreListProps<T>) {
  const [limit, setLimit] = useState(props.step);
  const hidden = props.items.length - limit;
  return (
    <>
      <ul class={props.class}>
        {props.items.slice(0, limit).map((item, index) => (
          <li key={props.keyOf(item)}>{props.children(item, index)}</li>
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" class="show-more" onClick={() => setLimit(limit + props.step)}>
          {props.more(hidden)}
        </button>
      )}
    </>
  );
}
