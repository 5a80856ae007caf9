/**
 * Reads bytes that claim to be UTF-8 and are not throughout: valid sequences as UTF-8, any other byte as
 * windows-1252, which is what most broken feeds mix in. A sequence cut by the end of the bytes is left
 * out. One pass.
 */
export function repairUtf8(bytes: Uint8Array): string {
  const out = new Uint8Array(bytes.length * 3);
  let size = 0;
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceAt(bytes, at);
    if (length === 0 && cutAt(bytes, at)) break;
    const piece = length > 0 ? bytes.subarray(at, at + length) : WINDOWS_1252[(bytes[at] ?? 0x80) - 0x80];
    for (const byte of piece ?? []) out[size++] = byte;
    at += Math.max(1, length);
  }
  return new TextDecoder('utf-8').decode(out.subarray(0, size));
}

/** The UTF-8 bytes of each windows-1252 character from 0x80 to 0xff. */
const WINDOWS_1252: Uint8Array[] = Array.from({ length: 128 }, (_, index) =>
  new TextEncoder().encode(new TextDecoder('windows-1252').decode(new Uint8Array([index + 0x80]))),
);

/** Length of the valid UTF-8 sequence that starts here, or 0 (Unicode 16, table 3-7). */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = sequenceLength(lead);
  if (length === 0 || !secondFits(lead, bytes[at + 1] ?? 0)) return 0;
  for (let index = 2; index < length; index++) {
    if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

function secondFits(lead: number, second: number): boolean {
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  return second >= least && second <= most;
}

/** Whether the bytes end inside a multi-byte sequence that starts here. */
function cutAt(bytes: Uint8Array, at: number): boolean {
  const rest = bytes.length - at;
  if (rest < 2 || rest >= sequenceLength(bytes[at] ?? 0)) return false;
  return bytes.subarray(at + 1).every((byte) => (byte & 0xc0) === 0x80);
}
