/** Lower-case UUID text. */
export type Id = string;

/** Fills and returns `length` random bytes; injected, as pure folders hold no randomness. */
export type RandomBytes = (length: number) => Uint8Array;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export function isId(value: unknown): value is Id {
  return typeof value === 'string' && UUID.test(value);
}

/** Lays 16 bytes out as UUID text, setting version and variant (RFC 9562, section 4). */
export function formatId(bytes: Uint8Array, version: number): Id {
  const copy = bytes.slice(0, 16);
  copy[6] = ((copy[6] ?? 0) & 0x0f) | (version << 4);
  copy[8] = ((copy[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(copy, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** A random UUIDv4: the id of a new subject or device. */
export function randomId(random: RandomBytes): Id {
  return formatId(random(16), 4);
}
