export interface SnoozeTime {
  name: 'hours' | 'tomorrow' | 'monday';
  /** Milliseconds since 1970. */
  until: number;
}

const MORNING = 8.5;

/** Until when an alert may be put off: three hours, tomorrow morning, the next Monday morning after that. */
export function snoozeTimes(now: number): SnoozeTime[] {
  const morning = (days: number) => {
    const at = new Date(now);
    at.setDate(at.getDate() + days);
    at.setHours(Math.floor(MORNING), (MORNING % 1) * 60, 0, 0);
    return at.getTime();
  };
  const toMonday = (8 - new Date(now).getDay()) % 7 || 7;
  return [
    { name: 'hours', until: now + 3 * 3600_000 },
    { name: 'tomorrow', until: morning(1) },
    ...(toMonday > 1 ? [{ name: 'monday' as const, until: morning(toMonday) }] : []),
  ];
}
