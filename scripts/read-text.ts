import { readFile } from 'node:fs/promises';

/** Bytes that no text has: a file of another nature is named as such, rather than read as an empty page. */
function refuseBinary(bytes: Uint8Array, file: string): void {
  const at = bytes.indexOf(0);
  if (at >= 0) throw new Error(`${file} is not a text file (byte ${at} is zero)`);
}

/**
 * The bytes of a file, and its text where it is UTF-16 with its mark or valid UTF-8, whatever it declares;
 * undefined where its encoding is left to say: a page declares it, anything else is Windows-1252.
 */
export async function readText(file: string): Promise<{ bytes: Buffer; text: string | undefined }> {
  const bytes = await readFile(file);
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff')
    return { bytes, text: new TextDecoder(mark === 'fffe' ? 'utf-16le' : 'utf-16be').decode(bytes) };
  refuseBinary(bytes, file);
  try {
    return { bytes, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { bytes, text: undefined };
  }
}

/** The same as text, for a file that cannot declare its encoding. */
export async function readPlain(file: string): Promise<string> {
  const { bytes, text } = await readText(file);
  return text ?? new TextDecoder('windows-1252').decode(bytes);
}
