import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { temporaryDir } from '../testing.ts';
import { makeDataDir, readSecrets } from './folder.ts';

let dir: ReturnType<typeof temporaryDir>;
beforeEach(() => {
  dir = temporaryDir();
});
afterEach(() => dir.remove());

it('makes the folder, closed to reading by others', () => {
  const path = join(dir.path, 'a', 'b');
  makeDataDir(path);
  expect(statSync(path).mode & 0o066).toBe(0);
  chmodSync(path, 0o777);
  makeDataDir(path);
  expect(statSync(path).mode & 0o066).toBe(0);
});

it('keeps the secrets it made, readable by their owner alone', () => {
  const made = readSecrets(dir.path);
  expect(made.auth).toHaveLength(43);
  expect(made.database.length).toBeGreaterThan(30);
  expect(readSecrets(dir.path)).toEqual(made);
  expect(statSync(join(dir.path, 'secrets.json')).mode & 0o077).toBe(0);
});

it('never replaces secrets that it cannot read: the data would be lost with them', () => {
  const path = join(dir.path, 'secrets.json');
  for (const text of ['{"auth"', '{}', '{"auth":1,"database":"x"}', 'null']) {
    writeFileSync(path, text);
    expect(() => readSecrets(dir.path)).toThrowError(
      expect.objectContaining({ code: 'DATA_DIR_NOT_USABLE' }),
    );
    expect(readFileSync(path, 'utf8')).toBe(text);
  }
});

it('says in words that a folder cannot be used', () => {
  writeFileSync(join(dir.path, 'file'), '');
  expect(() => makeDataDir(join(dir.path, 'file', 'data'))).toThrowError(
    expect.objectContaining({ code: 'DATA_DIR_NOT_USABLE', message: expect.stringContaining('DATA_DIR') }),
  );
});
