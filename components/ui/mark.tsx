/** Vigie's mark: the crow's nest on its mast, and the beam of what it has seen. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect class="mark-ground" width="32" height="32" rx="8" />
      <path class="mark-mast" d="M15 15h2v12h-2z" />
      <path class="mark-nest" d="M9 15h14l-2.2 6.5a1.5 1.5 0 0 1-1.4 1h-6.8a1.5 1.5 0 0 1-1.4-1z" />
      <circle class="mark-beacon" cx="16" cy="9.5" r="3.250" />
    </svg>
  );
}
