import { FaultError } from '../../fault/fault.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** No list of people or companies is larger; a backup of the whole base has its own way in. */
export const MAX_BYTES = 256 * 1024 * 1024;
/** A line longer than this is decoded in parts: its reader refuses it anyway. */
const MAX_LINE_BYTES = 4 * 1024 * 1024;

/**
 * The text of a spreadsheet's export, in pieces that end where lines end: UTF-16 where it begins so,
 * else UTF-8, and Windows-1252 (as Excel writes it) for the lines that are not UTF-8, so that a file put
 * together from two tools is read right line by line.
 * @throws FaultError IMPORT_TOO_BIG past `MAX_BYTES`, as soon as that is seen.
 */
export async function* decoded(
  chunks: AsyncIterable<Uint8Array>,
  told?: (encoding: Encoding) => void,
): AsyncGenerator<string> {
  let size = 0;
  let held: Uint8Array<ArrayBufferLike> = new Uint8Array(0);
  let wide: TextDecoder | undefined;
  let begun = false;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > MAX_BYTES) throw tooBig();
    held = held.length > 0 ? joined(held, chunk) : chunk;
    if (!begun && held.length < 4) continue;
    if (!begun) {
      begun = true;
      const kind = utf16Of(held);
      if (kind) {
        wide = new TextDecoder(kind);
        told?.(kind);
      }
    }
    if (wide) {
      yield wide.decode(held, { stream: true });
      held = new Uint8Array(0);
      continue;
    }
    const end = lineEnd(held);
    if (end === 0 && held.length < MAX_LINE_BYTES) continue;
    const cut = end || held.length;
    yield decodeLines(held.subarray(0, cut), told);
    held = held.slice(cut);
  }
  yield wide ? wide.decode() : decodeLines(held, told);
}

export function tooBig(): FaultError {
  return new FaultError({ code: 'IMPORT_TOO_BIG', values: { max: MAX_BYTES / 1024 / 1024 } });
}

/** UTF-16 by its mark or, without one, by the zero byte beside each Latin letter. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = (from: number) => [0, 2].every((at) => bytes[from + at] === 0 && bytes[1 - from + at] !== 0);
  return zeros(1) ? 'utf-16le' : zeros(0) ? 'utf-16be' : undefined;
}

/** Just behind the last end of line; 0 where there is none. */
function lineEnd(bytes: Uint8Array): number {
  const feed = bytes.lastIndexOf(10);
  return (feed !== -1 ? feed : bytes.lastIndexOf(13, bytes.length - 2)) + 1;
}

function decodeLines(bytes: Uint8Array, told?: (encoding: Encoding) => void): string {
  const whole = utf8(bytes);
  if (whole !== undefined) return whole;
  told?.('windows-1252');
  const latin = new TextDecoder('windows-1252');
  let text = '';
  for (let from = 0; from < bytes.length; ) {
    const feed = bytes.indexOf(10, from);
    const to = feed === -1 ? bytes.length : feed + 1;
    const line = bytes.subarray(from, to);
    text += utf8(line) ?? latin.decode(line);
    from = to;
  }
  return text;
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
