import type { ComponentChildren } from 'preact';

export interface TileProps {
  label: string;
  /** Absent where it cannot be computed; `note` then says why. */
  value?: string;
  note?: ComponentChildren;
  title?: string;
}

/** One figure. */
export function Tile({ label, value, note, title }: TileProps) {
  return (
    <div class="tile" title={title}>
      <dt class="tile-label">{label}</dt>
      <dd class={value === undefined ? 'tile-value none' : 'tile-value'}>{value ?? '–'}</dd>
      {note && <dd class="tile-note">{note}</dd>}
    </div>
  );
}
