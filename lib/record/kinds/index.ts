import { type KindDefinition, text } from '../kind.ts';

const modules = import.meta.glob<KindDefinition>(['./*.ts', '!./index.ts', '!./*.test.ts'], {
  eager: true,
  import: 'default',
});

/** Every kind of record, by name: each file of this folder that exports one. */
export const KINDS: ReadonlyMap<string, KindDefinition> = new Map(
  Object.values(modules).map((kind) => [kind.name, kind]),
);

/** The kind of that name; an unknown one (a newer version's) is kept, shown plainly, and never joined. */
export function kindOf(name: string): KindDefinition {
  return KINDS.get(name) ?? unknownKind(name);
}

function unknownKind(name: string): KindDefinition {
  return {
    name,
    fields: {},
    keys: () => [],
    title: (read) => text(read, 'title') || text(read, 'name') || name || '?',
    detail: () => '',
    search: [],
    erase: 'person',
    upgrades: [],
    samples: [],
  };
}
