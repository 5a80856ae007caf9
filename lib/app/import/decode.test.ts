import { describe, expect, it } from 'vitest';
import { FaultError } from '../../fault/fault.ts';
import { fileOfText } from '../testing/file.ts';
import { decoded, MAX_BYTES } from './decode.ts';

async function read(bytes: Uint8Array, chunk: number): Promise<{ text: string; told: string[] }> {
  const told: string[] = [];
  let text = '';
  for await (const piece of decoded(fileOfText('x.csv', bytes, chunk).bytes(), (one) => told.push(one)))
    text += piece;
  return { text, told };
}
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const wide = (text: string, little: boolean) =>
  Uint8Array.from(
    [...text].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );

describe.each([1, 3, 7, 65_536])('a text in chunks of %i bytes', (chunk) => {
  it('is read in UTF-8, UTF-16 with and without its mark, and Windows-1252', async () => {
    const text = 'Prénom;Société\r\nZoé;Évian\r\n';
    const utf8 = new TextEncoder().encode(text);
    expect(await read(utf8, chunk)).toEqual({ text, told: [] });
    expect((await read(new TextEncoder().encode(`\ufeff${text}`), chunk)).text).toBe(`\ufeff${text}`);
    for (const little of [true, false]) {
      const name = little ? 'utf-16le' : 'utf-16be';
      expect(await read(wide(`\ufeff${text}`, little), chunk)).toEqual({ text, told: [name] });
      expect(await read(wide(text, little), chunk)).toEqual({ text, told: [name] });
    }
    const one = await read(latin(text), chunk);
    expect(one.text).toBe(text);
    expect(one.told).toContain('windows-1252');
  });

  it('keeps each line right where two encodings were put together', async () => {
    const both = new Uint8Array([
      ...new TextEncoder().encode('Zoé;1\n'),
      ...latin('Ré\u0080;2\n'),
      ...new TextEncoder().encode('Léa;3'),
    ]);
    expect((await read(both, chunk)).text).toBe('Zoé;1\nRé€;2\nLéa;3');
  });
});

describe('a file past the limit', () => {
  it('is refused as soon as that is seen, and not read to its end', async () => {
    let given = 0;
    const chunk = new Uint8Array(8 * 1024 * 1024).fill(97);
    chunk[chunk.length - 1] = 10;
    async function* endless() {
      for (;;) {
        given += chunk.length;
        yield chunk;
      }
    }
    const reading = (async () => {
      for await (const piece of decoded(endless())) expect(piece.length).toBeLessThanOrEqual(chunk.length);
    })();
    await expect(reading).rejects.toThrow(FaultError);
    expect(given).toBeLessThanOrEqual(MAX_BYTES + chunk.length);
  });
});
