import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ESTree, parseSync } from 'vite';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const IGNORED = new Set(['node_modules', '.output', '.wxt', '.data', '.git']);

/** Every file of the repository, as paths from its root with forward slashes. */
export function allFiles(folder: string = ROOT): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (IGNORED.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? allFiles(path) : [relative(ROOT, path).split(sep).join('/')];
  });
}

export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** One import of a module: a path from the root for a relative one, the package's specifier otherwise. */
export interface Import {
  specifier: string;
  target: string;
  relative: boolean;
  typeOnly: boolean;
}

export interface Module {
  path: string;
  program: ESTree.Program;
  imports: Import[];
}

type Node = { type: string } & Record<string, unknown>;

/** Every node below `node`, itself first, in the order of the text. */
export function* nodes(node: unknown): Generator<Node> {
  if (Array.isArray(node)) {
    for (const child of node) yield* nodes(child);
  } else if (typeof node === 'object' && node !== null && 'type' in node) {
    yield node as Node;
    for (const child of Object.values(node)) if (typeof child === 'object') yield* nodes(child);
  }
}

/** Parses a module and finds what it imports, `import()` and re-exports included. */
export function parseModule(path: string, text: string = read(path)): Module {
  const { program, errors } = parseSync(path, text);
  if (errors.length) throw new Error(`${path}: ${errors[0]?.message}`);
  const imports: Import[] = [];
  for (const node of nodes(program)) {
    if (!/^(Import(Declaration|Expression)|Export(All|Named)Declaration|TSImportType)$/.test(node.type))
      continue;
    const source = node.source as { value?: unknown } | null | undefined;
    if (typeof source?.value !== 'string') continue;
    imports.push(describe(path, source.value, isTypeOnly(node)));
  }
  return { path, program, imports };
}

function describe(from: string, specifier: string, typeOnly: boolean): Import {
  const isRelative = specifier.startsWith('.');
  const target = isRelative
    ? normalize(join(dirname(from), specifier))
        .split(sep)
        .join('/')
    : specifier;
  return { specifier, target: target.replace(/\?.*$/, ''), relative: isRelative, typeOnly };
}

function isTypeOnly(node: Node): boolean {
  return node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type';
}
