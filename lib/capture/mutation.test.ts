import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mutate, mutations } from '../../tests/support/mutate.ts';
import { savedPage } from '../../tests/support/saved-page.ts';
import type { Json } from '../record/json.ts';
import type { Draft } from './capture.ts';
import { capture } from './read.ts';

/** Mutated pages in all; `MUTATIONS=10000 npm test -- unit lib/capture/mutation` runs the whole count. */
const TOTAL = Number(process.env.MUTATIONS ?? 1000);
const PATIENCE = 600_000;

const SITES = new URL('../sites/', import.meta.url);
const sites = readdirSync(SITES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const pages = sites.flatMap((site) => {
  const folder = new URL(`${site}/fixtures/`, SITES);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => {
      const source = readFileSync(new URL(name, folder), 'utf8');
      const { url } = JSON.parse(/\{.*?\}/.exec(source)?.[0] ?? '{}') as { url: string };
      return { id: `${site}/${name}`, site, url, document: savedPage(source, url).window.document };
    });
});

const RUNS = Math.ceil(TOTAL / pages.length);

function texts(value: Json | undefined): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap((item) => texts(item as Json))
    : [];
}

const textsOf = (drafts: Draft[]): string[] => drafts.flatMap((draft) => texts(draft.fields));
const MARKUP = /<[a-z!?]|<\/[a-z]|\[object|javascript:|[\u202e\u200b]/i;

const ownTexts = (document: Document, url: string): Set<string> =>
  new Set(textsOf(capture(document, url).drafts));

describe.each(pages)(
  '$id after nodes are dropped, doubled, moved, clobbered and poisoned',
  ({ site, url, document }) => {
    const own = ownTexts(document, url);

    it(
      'throws nothing, lets no markup through and takes nothing from anybody else',
      () => {
        fc.assert(
          fc.property(mutations(5), (list) => {
            const copy = document.cloneNode(true) as Document;
            mutate(copy.documentElement, list);
            for (const text of textsOf(capture(copy, url).drafts)) {
              expect(text).not.toMatch(MARKUP);
              // A profile has one layout only: a text is one of those it had, or it is missing.
              const poisoned = list.some(({ kind }) => kind === 'poison');
              if (site === 'linkedin' && own.size && !poisoned) expect([...own], text).toContain(text);
            }
          }),
          { numRuns: RUNS, seed: 20_261_123 },
        );
      },
      PATIENCE,
    );
  },
);

const profiles = pages.filter(
  ({ site, url, document }) => site === 'linkedin' && ownTexts(document, url).size > 0,
);

describe.each(profiles)('$id after nodes are dropped and clobbered', ({ url, document }) => {
  it(
    'keeps every value in its own field or leaves the field out',
    () => {
      const before = capture(document, url).drafts;
      const known = (kind: string, field: string) =>
        before.filter((draft) => draft.kind === kind).map((draft) => draft.fields[field]);
      fc.assert(
        fc.property(mutations(4, ['drop', 'clobber']), (list) => {
          const copy = document.cloneNode(true) as Document;
          mutate(copy.documentElement, list);
          for (const { kind, fields } of capture(copy, url).drafts)
            for (const [field, value] of Object.entries(fields))
              if (field !== 'experience') expect(known(kind, field), field).toContainEqual(value);
        }),
        { numRuns: Math.min(100, RUNS * 2), seed: 7 },
      );
    },
    PATIENCE,
  );
});
