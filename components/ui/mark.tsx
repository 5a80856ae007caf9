/** Vigie's mark: a V for the crow's nest, and in it the beacon, or the lookout's head. assets/icons/vigie.svg. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect class="mark-ground" width="32" height="32" rx="8" />
      <path class="mark-nest" d="M7.75 12.5 16 25l8.25-12.5" />
      <circle class="mark-beacon" cx="16" cy="9.75" r="3.75" />
    </svg>
  );
}
