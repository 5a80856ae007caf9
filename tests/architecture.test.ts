import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import config from '../wxt.config.ts';
import { freeNames } from './architecture/names.ts';
import { allFiles, nodes, parseModule, ROOT, read } from './architecture/source.ts';
import { breach, ORDER } from './architecture/table.ts';

const files = allFiles();
const isTest = (path: string) => /\.test\.tsx?$|\/(fixtures|expected|testing)\//.test(path);
const modules = files
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
  .map((path) => parseModule(path));
const product = modules.filter(
  ({ path }) => !isTest(path) && /^(lib|components|entrypoints|server)\//.test(path),
);

/** Names that reach the page, the browser or the network unless they came as an argument. */
const GLOBALS = [
  'document',
  'window',
  'location',
  'navigator',
  'browser',
  'chrome',
  'fetch',
  'globalThis',
  'self',
];
/** Ways to turn text into markup or code. */
const MARKUP = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'dangerouslySetInnerHTML',
  'srcdoc',
  'setHTMLUnsafe',
];

describe('the import table', () => {
  it('is kept by every module of the product', () => {
    const breaches = product.flatMap(({ path, imports }) =>
      imports.map((one) => breach(path, one)).filter(Boolean),
    );
    expect(breaches).toEqual([]);
  });

  it('names every folder of lib', () => {
    const folders = new Set(
      files.filter((path) => path.startsWith('lib/')).map((path) => path.split('/')[1]),
    );
    expect([...folders].filter((name) => name !== 'i18n' && !ORDER.includes(name as never))).toEqual([]);
  });

  it.each([
    ['lib/record/fold.ts', "import { x } from '../store/store.ts'"],
    ['lib/store/store.ts', "import { runClip } from '../app/clip.ts'"],
    ['lib/store/store.ts', "import type { Browser } from '../app/ports.ts'"],
    ['lib/app/clip.ts', "import { x } from '../../entrypoints/background/index.ts'"],
    ['lib/app/clip.ts', "export * from '../platform/browser.ts'"],
    ['lib/app/clip.ts', "const x = await import('webextension-polyfill')"],
    ['components/panel/panel.tsx', "import type { Store } from '../../lib/store/store.ts'"],
    ['server/app.ts', "import { fold } from '../lib/record/fold.ts'"],
    ['lib/watch/poll.ts', "import { readFile } from 'node:fs/promises'"],
    ['entrypoints/popup/main.tsx', "import { browser } from 'wxt/browser'"],
  ])('refuses, in %s, %s', (path, text) => {
    const { imports } = parseModule(path, text);
    expect(imports.map((one) => breach(path, one))).toEqual([expect.stringContaining('must not import')]);
  });

  it.each([
    ['components/options/refused.tsx', "import type { OutboxRow } from '../../lib/store/port.ts'"],
    ['lib/watch/poll.ts', "import { failed } from '../fault/fault.ts'"],
    ['lib/app/clip.ts', "import { fold } from '../record/fold.ts'"],
    ['components/panel/panel.tsx', "import type { App } from '../../lib/app/app.ts'"],
    ['server/app.ts', "import { isId } from '../lib/record/id.ts'"],
  ])('allows, in %s, %s', (path, text) => {
    const { imports } = parseModule(path, text);
    expect(imports.map((one) => breach(path, one))).toEqual([undefined]);
  });
});

describe('every module', () => {
  it('imports its neighbours by their whole file name', () => {
    const bare = modules.flatMap(({ path, imports }) =>
      imports
        .filter((one) => one.relative && !/\.(tsx?|json|css|mjs)(\?\w+)?$/.test(one.specifier))
        .map((one) => `${path}: ${one.specifier}`),
    );
    expect(bare).toEqual([]);
  });

  it('stays under 400 lines', () => {
    const long = files.filter(
      (path) => /\.(tsx?|css|mjs)$/.test(path) && read(path).split('\n').length > 400,
    );
    expect(long).toEqual([]);
  });

  it('has a name in kebab case', () => {
    const odd = files.filter(
      (path) =>
        /\.tsx?$/.test(path) &&
        !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.tsx?$/.test(path.split('/').at(-1) ?? ''),
    );
    expect(odd).toEqual([]);
  });

  it('turns no text into markup or code', () => {
    const found = product.flatMap(({ path, program }) =>
      [...nodes(program)]
        .filter(
          (node) =>
            (node.type === 'Identifier' || node.type === 'JSXIdentifier') &&
            MARKUP.includes(String(node.name)),
        )
        .map((node) => `${path}: ${node.name}`),
    );
    const evaluated = product.flatMap(({ path, program }) =>
      [...freeNames(program)]
        .filter((name) => name === 'eval' || name === 'Function')
        .map((name) => `${path}: ${name}`),
    );
    expect([...found, ...evaluated]).toEqual([]);
  });
});

describe('the folders that read pages', () => {
  it('see the page only through their arguments', () => {
    const breaches = product
      .filter(({ path }) => /^lib\/(sites|capture)\//.test(path))
      .flatMap(({ path, program }) =>
        GLOBALS.filter((name) => freeNames(program).has(name)).map((name) => `${path}: ${name}`),
      );
    expect(breaches).toEqual([]);
  });

  it('would be caught reaching for a global', () => {
    const free = (text: string) => freeNames(parseModule('x.ts', text).program);
    expect(free('export const f = (document: Document) => document.title')).not.toContain('document');
    expect(free('export const f = (d: Document) => ({ document: d.window })')).not.toContain('document');
    expect(free('export const f = () => document.title')).toContain('document');
    expect(
      free('const g = (document: Document) => document; export const f = () => document.title'),
    ).toContain('document');
    expect(free('export const f = (q = location.href) => { const { window } = q; return window }')).toContain(
      'location',
    );
  });
});

describe('the registries', () => {
  const folder = (name: string) =>
    modules.filter(({ path }) => dirname(path) === name && !isTest(path) && !path.endsWith('/index.ts'));
  const defaults = (program: unknown) =>
    [...nodes(program)].filter((node) => node.type === 'ExportDefaultDeclaration').length;

  it.each(['lib/record/kinds', 'lib/kpi/kpis'])(
    '%s holds one entry a file, as its only default export',
    (name) => {
      const entries = folder(name);
      expect(entries.length).toBeGreaterThan(0);
      expect(entries.filter(({ program }) => defaults(program) !== 1).map(({ path }) => path)).toEqual([]);
    },
  );

  it('call a kind what its file is called', async () => {
    for (const { path } of folder('lib/record/kinds')) {
      const { default: kind } = (await import(join(ROOT, path))) as { default: { name: string } };
      expect(`lib/record/kinds/${kind.name}.ts`).toBe(path);
    }
  });

  it('give every site adapter its fixtures and its tests', () => {
    const sites = modules
      .filter(({ path }) => /^lib\/sites\/[^/]+\/adapter\.ts$/.test(path))
      .map(({ path }) => dirname(path));
    const bare = sites.filter(
      (site) => !existsSync(join(ROOT, site, 'fixtures')) || !files.includes(`${site}/adapter.test.ts`),
    );
    expect(bare).toEqual([]);
  });
});

describe('the package', () => {
  const manifest = JSON.parse(read('package.json')) as Record<
    'dependencies' | 'devDependencies' | 'scripts',
    Record<string, string>
  >;

  it('pins every dependency exactly', () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('names no registry in its lock file, so that any mirror serves', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": "https?:/);
    expect(existsSync(join(ROOT, '.npmrc')) ? read('.npmrc') : '').not.toMatch(/registry/);
  });

  it('locks the packages of every platform, so that a clean install works on any', () => {
    type Locked = { optionalDependencies?: Record<string, string> };
    const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
    const held = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !held.has(name))
        .map((name) => `${path}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('names no folder of the machine it was written on', () => {
    const own = [ROOT.replace(/\/$/, ''), dirname(ROOT.replace(/\/$/, ''))].filter((path) => path.length > 4);
    const naming = files.filter(
      (path) =>
        /\.(tsx?|mjs|json|md|ya?ml|css|html|run)$/.test(path) &&
        own.some((one) => read(path).includes(`${one}/`)),
    );
    expect(naming).toEqual([]);
  });

  it('documents only commands that exist', () => {
    const docs = files.filter((path) => path.endsWith('.md'));
    const unknown = docs.flatMap((path) =>
      [...read(path).matchAll(/npm run (?:-s )?([a-z][\w:-]*)/g)]
        .map(([, name = '']) => name)
        .filter((name) => !manifest.scripts[name]),
    );
    expect(unknown).toEqual([]);
  });

  it('links only to files that exist', () => {
    const docs = files.filter((path) => path.endsWith('.md'));
    const broken = docs.flatMap((path) =>
      [...read(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !existsSync(join(ROOT, dirname(path), target)))
        .map((target) => `${path}: ${target}`),
    );
    expect(broken).toEqual([]);
  });
});

describe('the manifest', () => {
  const of = (browser: string) => {
    const { manifest } = config;
    if (typeof manifest !== 'function') throw new Error('the manifest is a function of the browser');
    return manifest({ browser, command: 'build', mode: 'production', manifestVersion: 3 }) as Record<
      string,
      unknown
    >;
  };

  it('asks for these permissions and no other: a change here is a change for every user', () => {
    const base = [
      'storage',
      'unlimitedStorage',
      'alarms',
      'notifications',
      'activeTab',
      'scripting',
      'contextMenus',
    ];
    expect(of('chrome').permissions).toEqual([...base, 'sidePanel']);
    expect(of('firefox').permissions).toEqual(base);
    for (const browser of ['chrome', 'firefox']) {
      expect(of(browser).optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
      expect(of(browser)).not.toHaveProperty('host_permissions');
      expect(of(browser)).not.toHaveProperty('web_accessible_resources');
    }
  });

  it('has no script that a page gets without a clip', () => {
    const scripts = files.filter((path) => /^entrypoints\/(.*\.)?content(\.|\/)/.test(path));
    expect(scripts).toEqual([]);
    for (const browser of ['chrome', 'firefox']) expect(of(browser)).not.toHaveProperty('content_scripts');
  });

  it('forbids code that the package does not hold', () => {
    const { content_security_policy: policy } = of('chrome') as {
      content_security_policy: { extension_pages: string };
    };
    expect(policy.extension_pages).toContain("script-src 'self'");
    expect(policy.extension_pages).not.toMatch(/unsafe|https?:|\*/);
  });
});
