import { describe, expect, it } from 'vitest';
import { spreadsheetText, textGatherer, textOf } from './files.ts';

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

describe('a spreadsheet as text', () => {
  it('is read in the encodings that spreadsheets write', () => {
    const utf8 = new TextEncoder().encode('\ufeffName;Évian');
    expect(spreadsheetText(utf8)).toBe('Name;Évian');
    expect(spreadsheetText(Uint8Array.from([0xc9, 0x76, 0x69, 0x61, 0x6e, 0x20, 0x80]))).toBe('Évian €');
    expect(spreadsheetText(Uint8Array.from([0xff, 0xfe, 0xc9, 0x00, 0x76, 0x00]))).toBe('Év');
    expect(spreadsheetText(Uint8Array.from([0xfe, 0xff, 0x00, 0xc9]))).toBe('É');
  });
});
