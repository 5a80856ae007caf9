/** Seconds; what a person waits for, and what they no longer do. */
const BUCKETS = [0.005, 0.025, 0.1, 0.25, 1, 2.5, 10];

export interface Metrics {
  /** One request answered. `route` is a pattern, never a path. */
  count(method: string, route: string, status: number, seconds: number): void;
  add(name: 'observations_stored' | 'observations_refused' | 'observations_erased', amount: number): void;
  /** Prometheus' text format (version 0.0.4). `gauges` are read now. */
  text(gauges: Record<string, number>): string;
}

/** Counters of this process; none of them carries a person, a team or an address. */
export function createMetrics(): Metrics {
  const requests = new Map<string, number>();
  const counters = new Map<string, number>([
    ['observations_stored', 0],
    ['observations_refused', 0],
    ['observations_erased', 0],
  ]);
  const within = BUCKETS.map(() => 0);
  let sum = 0;
  let total = 0;
  return {
    count(method, route, status, seconds) {
      const labels = `method="${method}",route="${route}",status="${status}"`;
      requests.set(labels, (requests.get(labels) ?? 0) + 1);
      BUCKETS.forEach((most, index) => {
        if (seconds <= most) within[index] = (within[index] ?? 0) + 1;
      });
      sum += seconds;
      total += 1;
    },
    add(name, amount) {
      counters.set(name, (counters.get(name) ?? 0) + amount);
    },
    text(gauges) {
      return [
        '# TYPE vigie_requests_total counter',
        ...[...requests].map(([labels, value]) => `vigie_requests_total{${labels}} ${value}`),
        '# TYPE vigie_request_seconds histogram',
        ...BUCKETS.map((most, index) => `vigie_request_seconds_bucket{le="${most}"} ${within[index]}`),
        `vigie_request_seconds_bucket{le="+Inf"} ${total}`,
        `vigie_request_seconds_sum ${sum}`,
        `vigie_request_seconds_count ${total}`,
        ...[...counters].flatMap(([name, value]) => [
          `# TYPE vigie_${name}_total counter`,
          `vigie_${name}_total ${value}`,
        ]),
        ...Object.entries(gauges).flatMap(([name, value]) => [
          `# TYPE vigie_${name} gauge`,
          `vigie_${name} ${value}`,
        ]),
        '',
      ].join('\n');
    },
  };
}
