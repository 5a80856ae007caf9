import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import run from '../scripts/lab/paste.ts';

const lab = async (text: string | Uint8Array): Promise<unknown> => {
  const file = join(mkdtempSync(join(tmpdir(), 'vigie-paste-')), 'text.txt');
  writeFileSync(file, text);
  let printed: unknown;
  await run([file], (value) => {
    printed = value;
  });
  return printed;
};

describe('lab paste', () => {
  it('prints the fields of a text in the form of lab capture', async () => {
    expect(await lab('Bo Lind\nBuyer\nb.lind@dostel.example')).toEqual({
      site: 'text',
      observations: [
        {
          kind: 'person',
          fields: { fullName: 'Bo Lind', title: 'Buyer', email: ['b.lind@dostel.example'] },
          evidence: { fullName: 'text:line+email', title: 'text:line-below-name', email: 'text:email' },
        },
      ],
      missing: ['company', 'phone', 'linkedinUrl'],
    });
  });

  it('reads the encodings that files of text come in, and names what is none', async () => {
    const name = { observations: [{ fields: { fullName: 'José Martín' } }] };
    const card = 'José Martín\nDirecteur\njose.martin@dostel.example';
    expect(await lab(Buffer.from(card, 'latin1'))).toMatchObject(name);
    expect(await lab(Buffer.from(`\ufeff${card}`, 'utf16le'))).toMatchObject(name);
    await expect(lab(Buffer.from(`%PDF\0${card}`))).rejects.toThrow('is not a text file (byte 4 is zero)');
  });

  it('says that a text gives nothing, and asks for a file', async () => {
    expect(await lab('Bonjour')).toMatchObject({ observations: [], refused: 'nothing' });
    await expect(run([], () => undefined)).rejects.toThrow('paste FILE');
  });
});
