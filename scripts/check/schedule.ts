/**
 * Runs jobs, at most `width` at once, each after those it names. A job whose need failed or was
 * never started is given to `skip` instead.
 */
export async function schedule<J extends { name: string; after?: string[] }>(
  jobs: readonly J[],
  options: { width: number; run: (job: J) => Promise<boolean>; skip: (job: J, because: string) => void },
): Promise<void> {
  const names = new Set(jobs.map(({ name }) => name));
  const done = new Map<string, boolean>();
  const waiting = [...jobs];
  const running = new Set<Promise<void>>();
  for (;;) {
    for (const job of [...waiting]) {
      const needs = (job.after ?? []).filter((name) => names.has(name));
      const broken = needs.find((name) => done.get(name) === false);
      if (broken !== undefined) {
        waiting.splice(waiting.indexOf(job), 1);
        done.set(job.name, false);
        options.skip(job, broken);
      } else if (running.size < options.width && needs.every((name) => done.get(name))) {
        waiting.splice(waiting.indexOf(job), 1);
        const task = options.run(job).then((ok) => {
          done.set(job.name, ok);
          running.delete(task);
        });
        running.add(task);
      }
    }
    if (running.size === 0) return;
    await Promise.race(running);
  }
}
