import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import run from '../scripts/lab/capture.ts';

const folder = mkdtempSync(join(tmpdir(), 'vigie-lab-'));
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const article =
  '<html lang="fr"><head><title>Été</title></head><body><h1>Été</h1><p>Le port s’agrandit, et la ville avec lui, dit le maire.</p></body></html>';

let lines: Record<string, unknown>[] = [];
const lab = async (...args: string[]): Promise<void> =>
  run(args, (value) => lines.push(value as Record<string, unknown>));

beforeEach(() => {
  lines = [];
});
afterEach(() => {
  process.exitCode = undefined;
});

describe('lab capture', () => {
  it('prints what a saved page says in the form that was agreed', async () => {
    await lab(file('a.html', article), '--url', 'https://x.example/a');
    expect(Object.keys(lines[0] ?? {})).toEqual(['site', 'observations', 'missing']);
    expect(lines[0]).toMatchObject({
      site: 'generic',
      observations: [{ kind: 'article', fields: { title: 'Été' }, evidence: { title: 'dom:h1' } }],
    });
  });

  it('says why a page gives nothing', async () => {
    await lab(file('b.html', '<div></div>'), '--url', 'https://x.example/b');
    expect(lines[0]).toMatchObject({ observations: [], refused: 'shell' });
  });

  it('names a file that is not what its name says, and an address that is none', async () => {
    const url = 'https://x.example/';
    await expect(lab(file('n.html', 'a\0b'), '--url', url)).rejects.toThrow('is not a text file');
    await expect(lab(file('n.json', '{"a":'), '--url', url)).rejects.toThrow('JSON');
    await expect(lab(file('n.xml', '<a>'), '--url', url)).rejects.toThrow();
    await expect(lab(file('o.html', article), '--url', 'nonsense')).rejects.toThrow(
      'nonsense is not an address',
    );
    expect(lines).toEqual([]);
  });

  it('goes on after a line of a list that cannot be read', async () => {
    const list = file(
      'list.jsonl',
      `{bad\n${JSON.stringify({ file: 'a.html', url: 'https://x.example/a' })}`,
    );
    file('a.html', article);
    await lab('--list', list);
    expect(lines).toMatchObject([
      { file: 'line 1', error: expect.any(String) },
      { file: 'a.html', site: 'generic' },
    ]);
    expect(process.exitCode).toBe(1);
  });

  it('reads XML as XML and old encodings as they are', async () => {
    await lab(
      file('c.xml', '<ANNONCE><GESTION><REFERENCE><IDWEB>17-1</IDWEB></REFERENCE></GESTION></ANNONCE>'),
      '--url',
      'https://www.boamp.fr/pages/avis/?q=idweb:17-1',
    );
    await lab(
      file(
        'd.html',
        Buffer.from(
          article.replace('<head>', '<head><meta charset="iso-8859-1">').replace('’', "'"),
          'latin1',
        ),
      ),
      '--url',
      'https://x.example/d',
    );
    expect(lines[0]).toMatchObject({
      site: 'boamp',
      observations: [{ kind: 'tender', fields: { noticeId: '17-1' } }],
    });
    expect(lines[1]).toMatchObject({ observations: [{ fields: { title: 'Été' } }] });
  });

  it('gives one line a page of a list, and one with its error for a page that is not there', async () => {
    file('e.html', article);
    const list = file(
      'list.jsonl',
      '{"file":"e.html","url":"https://x.example/e"}\n\n{"file":"none.html","url":"https://x.example/f"}\n',
    );
    await lab('--list', list);
    expect(lines.map((line) => [line.file, 'error' in line])).toEqual([
      ['e.html', false],
      ['none.html', true],
    ]);
    expect(process.exitCode).toBe(1);
  });

  it('asks for what it needs', async () => {
    await expect(lab('only.html')).rejects.toThrow('--url');
  });
});
