/** Line icons on a 16 px grid, drawn for Vigie: one stroke weight, round ends. */
const PATHS = {
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM10.7 10.7 14 14',
  close: 'M4 4l8 8M12 4l-8 8',
  check: 'M3 8.5 6.5 12 13 4.5',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  edit: 'M10.5 3 13 5.5 5.5 13H3v-2.5L10.5 3Z',
  undo: 'M5.5 3 2.5 6l3 3M3 6h6.5a3.5 3.5 0 0 1 0 7H7',
  back: 'M9.5 3.5 5 8l4.5 4.5',
  next: 'M6.5 3.5 11 8l-4.5 4.5',
  down: 'M3.5 6 8 10.5 12.5 6',
  link: 'M9.5 3H13v3.5M13 3 7.5 8.5M11 9.5V13H3V5h3.5',
  person:
    'M8 8a2.75 2.75 0 1 0 0-5.5A2.75 2.75 0 0 0 8 8ZM2.75 13.5c.5-2.4 2.6-3.5 5.25-3.5s4.75 1.1 5.25 3.5',
  account: 'M3 13.5V3h6.5v10.5M9.5 6.5H13v7M1.5 13.5h13M5.25 5.75h2M5.25 8.25h2M5.25 10.75h2',
  article: 'M3.5 2h6l3 3v9h-9zM9.5 2v3h3M5.75 8h4.5M5.75 10.75h4.5',
  tender: 'M2.5 13.5h8M6 3.25l5 5M4.25 5 7.75 1.5M9.25 10l3.5-3.5M7.25 6.5 2.25 11.5',
  signal:
    'M8 9.25a1.25 1.25 0 1 0 0-2.5 1.25 1.25 0 0 0 0 2.5ZM5 11a4.2 4.2 0 0 1 0-6M11 5a4.2 4.2 0 0 1 0 6M2.9 13.1a7.2 7.2 0 0 1 0-10.2M13.1 2.9a7.2 7.2 0 0 1 0 10.2',
  watch:
    'M1.5 8C3 5.2 5.3 3.75 8 3.75S13 5.2 14.5 8C13 10.8 10.7 12.25 8 12.25S3 10.8 1.5 8ZM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  note: 'M3 3h10v7l-3.5 3.5H3zM9.5 13.5V10H13M5.5 6h5M5.5 8.5h2.5',
  call: 'M5.8 2.5 3.3 3c-.5 4.9 4.8 10.2 9.7 9.7l.5-2.5-2.7-1.4-1.3 1.1c-1.5-.7-2.7-1.9-3.4-3.4l1.1-1.3z',
  meeting: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2.5V5M10.5 2.5V5',
  email: 'M2 4h12v8.5H2zM2.25 4.5 8 9l5.75-4.5',
  message: 'M2.5 3h11v8H7.5L4.5 13.5V11h-2z',
  task: 'M2.5 2.5h11v11h-11zM5.25 8.25l2 2 3.5-4.25',
  subscription: 'M2 4h12v8H2zM2 6.75h12M4.5 9.75H7',
  clip: 'M8 2v7.5M5 6.5 8 9.5l3-3M2.5 10v3.5h11V10',
  alert: 'M4 11V7a4 4 0 0 1 8 0v4l1 1.25H3zM6.75 14h2.5',
  warning: 'M8 2.5 14.25 13.5H1.75zM8 6.5v3.25M8 11.5v.25',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.5V11M8 5.25v-.25',
  trash: 'M2.75 4.25h10.5M6 4V2.5h4V4M4.25 4.5l.5 9h6.5l.5-9M6.75 7v4M9.25 7v4',
  settings:
    'M2.5 4.5h6M11.5 4.5h2M2.5 11.5h2M7.5 11.5h6M10 6a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM6 13a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Z',
  duplicates: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  chart: 'M2.5 13.5h11M4 11V8M7.2 11V4.5M10.4 11V6.5M13 11V3',
  panel: 'M2 3h12v10H2zM9.5 3v10',
  history: 'M2.75 8A5.25 5.25 0 1 0 4.5 4.1L2.75 5.75M2.75 2.75v3h3M8 5v3.25l2.25 1.25',
  keyboard: 'M1.5 4.5h13v7h-13zM4 7h.01M6.7 7h.01M9.3 7h.01M12 7h.01M5 9.25h6',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  useful: 'M5.5 13.5h-3v-6h3m0 6v-6L8.2 2c1 0 1.7.8 1.5 1.8L9.3 6.5H13l-.8 5.5a1.8 1.8 0 0 1-1.8 1.5z',
  noise: 'M3 5.75v4.5h2.25L8.5 13V3L5.25 5.75zM10.75 6.25l3 3.5M13.75 6.25l-3 3.5',
  refresh: 'M13 8a5 5 0 1 1-1.5-3.55L13 6M13 2.75V6H9.75',
  team: 'M6 7.5a2.25 2.25 0 1 0 0-4.5 2.25 2.25 0 0 0 0 4.5ZM1.75 13c.4-2.2 2-3.25 4.25-3.25S9.85 10.8 10.25 13M10.5 3.2a2.25 2.25 0 0 1 0 4.1M12 9.9c1.3.5 2 1.5 2.25 3.1',
} as const;

export type IconName = keyof typeof PATHS;

export interface IconProps {
  name: IconName;
  /** Pixels. */
  size?: number;
}

/** Decoration only: the control around it carries the name. */
export function Icon({ name, size = 16 }: IconProps) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** Of a kind or type of record: its own where there is one, a plain mark otherwise. */
export function iconFor(name: string): IconName {
  if (name === 'activity') return 'note';
  if (name === 'review') return 'useful';
  if (name === 'renewal') return 'refresh';
  return Object.hasOwn(PATHS, name) ? (name as IconName) : 'info';
}
