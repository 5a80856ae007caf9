import { repairUtf8 } from './utf8.ts';

/** C0 and C1 characters that XML forbids, and the two non-characters; tab and line ends stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is dropped
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]+/g;

/**
 * The text of an HTTP answer. In this order: byte order mark, the shape of UTF-16 and UTF-32 without
 * mark, the charset of the HTTP header, the XML declaration, the `meta` of a page, UTF-8. Labels mean what the WHATWG Encoding
 * standard says (iso-8859-1 is windows-1252). Bytes that are valid UTF-8 win over a declared one-byte
 * charset; where UTF-8 is declared but invalid, each invalid byte is read as windows-1252. Never throws.
 */
export function decodeFeed(bytes: Uint8Array, contentType = ''): string {
  return decode(bytes, contentType).replace(CONTROL, '');
}

function decode(bytes: Uint8Array, contentType: string): string {
  const wide = wideEncoding(bytes);
  if (wide) return wide.startsWith('utf-32') ? utf32(bytes, wide) : read(bytes, wide);
  const declared =
    usable(httpCharset(contentType)) ?? usable(xmlCharset(bytes)) ?? usable(metaCharset(bytes));
  const label = declared?.startsWith('utf-16') ? 'utf-8' : (declared ?? 'utf-8');
  if (label === 'utf-8' || isOneByte(label)) {
    const utf8 = strictly(bytes, 'utf-8');
    if (utf8 !== undefined) return utf8;
    return label === 'utf-8' ? repairUtf8(bytes) : read(bytes, label);
  }
  return strictly(bytes, label) ?? strictly(bytes, 'utf-8') ?? read(bytes, label);
}

/** UTF-16 and UTF-32, told by their mark or by the zeros around a first `<`. */
function wideEncoding([a, b, c, d]: Uint8Array): string | undefined {
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b === 0)
    return (c === 0xfe && d === 0xff) || (c === 0 && d === 0x3c) ? 'utf-32be' : undefined;
  if (a === 0x3c && b === 0) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  return a === 0 && b === 0x3c ? 'utf-16be' : undefined;
}

/** TextDecoder knows no UTF-32. */
function utf32(bytes: Uint8Array, label: string): string {
  const order = label === 'utf-32le' ? [0, 1, 2, 3] : [3, 2, 1, 0];
  const byte = (at: number, place: number): number => bytes[at + (order[place] ?? 0)] ?? 0;
  const pieces: string[] = [];
  for (let at = 0; at + 3 < bytes.length; at += 4) {
    const code = byte(at, 0) + byte(at, 1) * 0x100 + byte(at, 2) * 0x10000 + byte(at, 3) * 0x1000000;
    const none = code > 0x10ffff || (code >= 0xd800 && code < 0xe000) || code === 0xfeff;
    pieces.push(none ? '' : String.fromCodePoint(code));
  }
  return pieces.join('');
}

function httpCharset(contentType: string): string | undefined {
  return /;\s*charset\s*=\s*["']?([^\s;"']+)/i.exec(contentType)?.[1];
}

function xmlCharset(bytes: Uint8Array): string | undefined {
  const head = read(bytes.subarray(0, 1024), 'windows-1252');
  return /^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]+)/.exec(head)?.[1];
}

/** `<meta charset>` or its older form, within the first kilobyte (HTML, prescan a byte stream). */
function metaCharset(bytes: Uint8Array): string | undefined {
  const head = read(bytes.subarray(0, 1024), 'windows-1252');
  return /<meta\b[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
}

/** The name TextDecoder has for a label; undefined for one it does not know. */
function usable(label: string | undefined): string | undefined {
  if (!label) return undefined;
  const name = label.toLowerCase().replace('_', '-');
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return /^utf-?32/.test(name) ? 'utf-8' : undefined;
  }
}

function isOneByte(label: string): boolean {
  return /^(?:windows|iso-8859|koi8|macintosh|x-mac|ibm)/.test(label);
}

function strictly(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function read(bytes: Uint8Array, label: string): string {
  return new TextDecoder(label).decode(bytes);
}
