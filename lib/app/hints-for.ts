import type { Hint } from '../capture/hint.ts';
import { reader } from '../record/fold.ts';
import { text } from '../record/kind.ts';
import { kindOf } from '../record/kinds/index.ts';
import type { Store } from '../store/port.ts';

const MANY = 500;
/** More than one page can use; a path is a few steps (lib/capture/path.ts). */
const MAX_HINTS = 40;
const MAX_PATH = 400;

/** A field's type as far as a text on a page can fill it; undefined for the others, and unknown fields. */
function typeOf(kind: string, field: string): Hint['type'] | undefined {
  const type = kindOf(kind).fields[field]?.type;
  if (type === 'text' || type === 'long-text') return 'text';
  return type === 'url' || type === 'email' || type === 'phone' ? type : undefined;
}

/** What the team showed of the pages of a host. */
export async function hintsFor(store: Pick<Store, 'list'>, host: string): Promise<Hint[]> {
  const records = await store.list({ kind: 'hint', limit: MANY });
  return records
    .flatMap((record) => {
      const say = (name: string) => text(reader(record), name);
      const [kind, field, path] = [say('kind'), say('field'), say('strategy')];
      const type = say('site') === host ? typeOf(kind, field) : undefined;
      return type && path && path.length <= MAX_PATH ? [{ kind, field, path, type }] : [];
    })
    .slice(0, MAX_HINTS);
}
