import { describe, expect, it } from 'vitest';
import { importFileOf, textGatherer, textOf } from './files.ts';

describe('the text of a file', () => {
  it('comes in pieces that cut no character in two', async () => {
    const text = 'Évian – “ça” 🛰 ';
    const bytes = new TextEncoder().encode(text);
    let read = '';
    let pieces = 0;
    for await (const piece of textOf(new Blob(Array.from(bytes, (byte) => Uint8Array.of(byte))))) {
      read += piece;
      pieces += 1;
    }
    expect(read).toBe(text);
    expect(pieces).toBeGreaterThan(1);
  });

  it('is nothing for an empty file', async () => {
    const pieces: string[] = [];
    for await (const piece of textOf(new Blob([]))) pieces.push(piece);
    expect(pieces.join('')).toBe('');
  });
});

describe('a text written piece by piece', () => {
  it('is whole at the end, however much there was', async () => {
    const gatherer = textGatherer();
    const piece = 'é'.repeat(1_500_000);
    for (let turn = 0; turn < 4; turn += 1) gatherer.write(piece);
    const blob = gatherer.blob('text/plain');
    expect(blob.size).toBe(12_000_000);
    expect(blob.type).toBe('text/plain');
  });
});

describe('a file to import', () => {
  it('gives its bytes as often as they are asked for, and stops where nobody reads on', async () => {
    const file = importFileOf(new File(['a'.repeat(300_000)], 'list.csv'));
    expect(file).toMatchObject({ name: 'list.csv', size: 300_000 });
    for await (const chunk of file.bytes()) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
    let size = 0;
    for await (const chunk of file.bytes()) size += chunk.length;
    expect(size).toBe(300_000);
  });
});
