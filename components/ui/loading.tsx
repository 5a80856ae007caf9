/** The shape of what is being read, shown only when that takes a moment (see ui.css); said once to screen readers. */
export function Loading({ label, rows = 3 }: { label: string; rows?: number }) {
  return (
    <div class="loading" role="status">
      <span class="unseen">{label}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div class="loading-row" key={row} aria-hidden="true" />
      ))}
    </div>
  );
}

/** How far a long job is; without a total it only shows that it goes on. */
export function Progress({ label, done, total }: { label: string; done: number; total?: number }) {
  return (
    <div class="progress">
      <span class="progress-label">{label}</span>
      <progress aria-label={label} {...(total ? { value: done, max: total } : {})} />
    </div>
  );
}
