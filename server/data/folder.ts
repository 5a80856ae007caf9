import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { StartupError } from '../startup-error.ts';

/** What the server made up at its first start; kept in `secrets.json`, readable by its owner alone. */
export interface Secrets {
  /** Signs cookies and keys hashes. */
  auth: string;
  /** Password of the embedded database's superuser. */
  database: string;
}

/**
 * Makes the data folder, readable by its owner alone. Root lets others pass through (not list), as
 * the embedded database runs under a user of its own then.
 */
export function makeDataDir(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true });
    chmodSync(dir, process.getuid?.() === 0 ? 0o711 : 0o700);
    accessSync(dir, constants.W_OK);
  } catch (cause) {
    throw new StartupError(
      'DATA_DIR_NOT_USABLE',
      `The data folder ${dir} cannot be written. Give this user the right to, or choose another (DATA_DIR).`,
      { cause },
    );
  }
}

/** Reads the folder's secrets, making them at the first start. */
export function readSecrets(dir: string): Secrets {
  const path = join(dir, 'secrets.json');
  try {
    const read = JSON.parse(readFileSync(path, 'utf8')) as Partial<Secrets>;
    if (typeof read.auth === 'string' && typeof read.database === 'string') {
      return { auth: read.auth, database: read.database };
    }
    throw new Error('incomplete');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') {
      throw new StartupError('DATA_DIR_NOT_USABLE', `${path} cannot be read. Put it back from a backup.`, {
        cause,
      });
    }
  }
  const made = {
    auth: randomBytes(32).toString('base64url'),
    database: randomBytes(24).toString('base64url'),
  };
  writeFileSync(`${path}.new`, JSON.stringify(made), { mode: 0o600, flush: true });
  renameSync(`${path}.new`, path);
  return made;
}
