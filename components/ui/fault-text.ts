import type { Fault } from '../../lib/fault/fault.ts';
import type { IntlContext } from './intl.tsx';

export interface FaultParts {
  /** What happened, and to which thing. */
  what: string;
  kept: string;
  do: string;
  /** When it is tried again by itself; absent where it is not. */
  retry?: string;
}

type Wording = Pick<IntlContext, 't' | 'has' | 'time' | 'dateTime' | 'now'>;

/** The wording of a fault. A code without one (a newer version's) reads as UNKNOWN. */
export function faultParts(fault: Fault, intl: Wording): FaultParts {
  const code = intl.has(`error.${fault.code}.what`) ? fault.code : 'UNKNOWN';
  // A value that the failure did not come with is named in general words: "the site".
  const part = (name: string) =>
    intl
      .t(`error.${code}.${name}`, fault.values)
      .replace(/\{(\w+)\}/g, (_, value: string, at: number) => generalWord(value, at === 0, intl));
  return {
    what: part('what'),
    kept: part('kept'),
    do: part('do'),
    ...(fault.retryAt && { retry: intl.t('error.retry', { when: moment(fault.retryAt, intl) }) }),
  };
}

function generalWord(value: string, first: boolean, intl: Wording): string {
  const key = `error.some.${value}`;
  const word = intl.has(key) ? intl.t(key) : '…';
  return first ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : word;
}

/** The hour for what is less than half a day away, the date with it otherwise. */
function moment(at: string, intl: Wording): string {
  return Date.parse(at) - intl.now < 12 * 3_600_000 ? intl.time(at) : intl.dateTime(at);
}

/** Names of values that never hold anything about a person, an address or a secret. */
const TECHNICAL = ['status', 'row', 'line', 'column', 'position', 'size', 'max', 'version', 'kept', 'count'];

/** What a person may paste into a support message: code and figures, no address, name or text of theirs. */
export function faultDetails(fault: Fault, intl: Wording): string {
  const values = Object.entries(fault.values ?? {})
    .filter(([name, value]) => TECHNICAL.includes(name) && /^[\w.-]{1,24}$/.test(String(value)))
    .map(([name, value]) => `${name}=${value}`);
  return ['Vigie', fault.code, ...values, new Date(intl.now).toISOString()].join(' ');
}
