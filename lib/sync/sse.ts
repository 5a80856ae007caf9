/** One server-sent event. */
export interface ServerEvent {
  event: string;
  data: string;
}

/** A line or event longer than this is no event of ours. */
const LONGEST = 64 * 1024;

/**
 * Reads server-sent events from text that comes in pieces (HTML Living Standard, 9.2.6, without `id`
 * and `retry`). Feed each piece; it gives the events completed by it.
 * @throws RangeError when a line never ends.
 */
export function eventReader(): (piece: string) => ServerEvent[] {
  let rest = '';
  let event = '';
  let data: string[] = [];
  const line = (text: string): ServerEvent | undefined => {
    if (text === '') {
      const complete = data.length > 0 ? { event: event || 'message', data: data.join('\n') } : undefined;
      event = '';
      data = [];
      return complete;
    }
    const [name, value] = cut(text);
    if (name === 'event') event = value;
    if (name === 'data') data.push(value);
    return undefined;
  };
  return (piece) => {
    const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST || data.length > LONGEST)
      throw new RangeError('event stream without an end of line');
    return lines.map(line).filter((one) => one !== undefined);
  };
}

function cut(text: string): [string, string] {
  const colon = text.indexOf(':');
  if (colon < 0) return [text, ''];
  return [text.slice(0, colon), text.slice(text[colon + 1] === ' ' ? colon + 2 : colon + 1)];
}
