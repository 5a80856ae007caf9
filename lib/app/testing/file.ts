import type { ImportFile } from '../import/file.ts';

/** A file to import, from its text or bytes, in chunks as a browser hands them out. */
export function fileOfText(name: string, content: string | Uint8Array, chunk = 65_536): ImportFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    async *bytes() {
      for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
    },
  };
}
