import { linkedinSlug } from '../../record/keys.ts';
import { type Reader, text, texts } from '../../record/kind.ts';

/**
 * A person as a vCard 4.0 (RFC 6350): what `readCards` reads back. A value cannot become a property of its
 * own: line breaks, commas, semicolons and backslashes are escaped, and lines are folded at 75 bytes.
 */
export function vcard(read: Reader, id: string): string {
  const name =
    text(read, 'fullName') || [text(read, 'firstName'), text(read, 'lastName')].filter(Boolean).join(' ');
  const profile = text(read, 'linkedinUrl');
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `UID:urn:uuid:${id}`,
    `FN:${escaped(name || texts(read, 'email')[0] || linkedinSlug(profile, 'in') || '?')}`,
    `N:${escaped(text(read, 'lastName'))};${escaped(text(read, 'firstName'))};;;`,
    ...line('TITLE', text(read, 'title')),
    ...line('ORG', text(read, 'company')),
    ...texts(read, 'email').map((email) => `EMAIL;TYPE=work:${escaped(email)}`),
    ...texts(read, 'phone').map((phone) => `TEL;TYPE=work;VALUE=text:${escaped(phone)}`),
    ...(profile ? [`URL:${oneLine(profile)}`] : []),
    'END:VCARD',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function line(name: string, value: string): string[] {
  return value ? [`${name}:${escaped(value)}`] : [];
}

function escaped(value: string): string {
  return value.replace(/[\\,;]/g, '\\$&').replace(/\r\n?|[\n\u2028\u2029\u0085\v\f]/g, '\\n');
}

function oneLine(value: string): string {
  return value.replace(/\s+/g, '');
}

const encoder = new TextEncoder();

/** At most 75 bytes a line, never inside a character (RFC 6350, section 3.2). */
function folded(text: string): string {
  if (encoder.encode(text).length <= 75) return text;
  const lines: string[] = [];
  let now = '';
  let size = 0;
  for (const letter of text) {
    const bytes = encoder.encode(letter).length;
    if (size + bytes > 75) {
      lines.push(now);
      now = ' ';
      size = 1;
    }
    now += letter;
    size += bytes;
  }
  return [...lines, now].join('\r\n');
}
