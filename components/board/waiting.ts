import type { Translator } from '../../lib/i18n/translator.ts';

const HOUR = 3_600_000;

/** The clock of a hand-off in words: milliseconds left, negative when late; undefined where no time was set. */
export function waiting(t: Translator['t'], left: number | undefined): string {
  if (left === undefined) return t('board.waits');
  const hours = Math.max(1, Math.round(Math.abs(left) / HOUR));
  if (hours < 48) return t(left < 0 ? 'board.lateHours' : 'board.leftHours', { count: hours });
  return t(left < 0 ? 'board.lateDays' : 'board.leftDays', { count: Math.round(hours / 24) });
}
