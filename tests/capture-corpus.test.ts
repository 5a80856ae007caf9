import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { capture } from '../lib/capture/read.ts';
import type { Json } from '../lib/record/json.ts';
import type { Fields } from '../lib/record/kind.ts';
import { savedPage } from './support/saved-page.ts';

/** Saved pages with expected values; kept beside the repository, never in it. */
const CORPUS = new URL('../../shared/corpus/', import.meta.url).pathname;

interface Expected {
  file: string;
  url: string;
  kind: string;
  expected: Fields;
}

interface Judge {
  same(field: string, want: unknown, got: unknown): boolean | null;
}

const present = existsSync(join(CORPUS, 'pages.jsonl'));
const lines = present ? readFileSync(join(CORPUS, 'pages.jsonl'), 'utf8').split('\n').filter(Boolean) : [];
const pages = lines.map((line) => JSON.parse(line) as Expected);
const judge = present ? ((await import(join(CORPUS, 'judge.mjs'))) as Judge) : undefined;
const of = (folder: string): Expected[] => pages.filter(({ file }) => file.startsWith(folder));

function open({ file, url }: Expected): Document {
  const source = readFileSync(join(CORPUS, file), 'utf8');
  return savedPage(source, url, file.endsWith('.xml') ? 'application/xml' : 'text/html').window.document;
}

const list = (value: Json | undefined): Fields[] => (Array.isArray(value) ? (value as Fields[]) : []);

/** Jobs by title and company; the judge knows no lists of objects. */
const jobs = (value: Json | undefined): string[] =>
  list(value).map(({ title, company }) => `${title} @ ${company}`);

function compare(want: Fields, got: Fields | undefined): Record<string, [Json, Json | undefined]> {
  const wrong: Record<string, [Json, Json | undefined]> = {};
  for (const [field, value] of Object.entries(want)) {
    const found = got?.[field];
    const right =
      field === 'experience'
        ? JSON.stringify(jobs(value)) === JSON.stringify(jobs(found))
        : judge?.same(field, value, found) === true;
    if (!right) wrong[field] = [value, found];
  }
  return wrong;
}

describe.skipIf(!present)(
  `the corpus of saved pages (${present ? 'present' : 'skipped: ../shared/corpus is not here'})`,
  () => {
    it.each(of('linkedin/').filter(({ kind }) => kind === 'none'))(
      '$file gives nobody and says why',
      (page) => {
        const result = capture(open(page), page.url);
        expect(result.drafts).toEqual([]);
        expect(['wall', 'error-page', 'shell', 'nothing']).toContain(result.refused);
      },
    );

    it.each(of('linkedin/').filter(({ kind }) => kind === 'person'))(
      '$file gives its one person, whole',
      (page) => {
        const { drafts } = capture(open(page), page.url);
        const found = drafts.filter(({ kind }) => kind === 'person');
        expect(found).toHaveLength(1);
        expect(compare(page.expected, found[0]?.fields)).toEqual({});
        expect(drafts[found[0]?.refs?.account ?? -1]?.fields.name).toBe(found[0]?.fields.company);
      },
    );

    it.each(of('linkedin/').filter(({ kind }) => kind === 'people'))(
      '$file gives its results and no neighbour',
      (page) => {
        const people = list(page.expected.people);
        const { drafts } = capture(open(page), page.url);
        expect(drafts).toHaveLength(people.length);
        for (const [index, want] of people.entries())
          expect(compare(want, drafts[index]?.fields)).toEqual({});
      },
    );

    it.each(of('tenders/boamp-xml'))('$file gives its notice', (page) => {
      const { drafts } = capture(open(page), page.url);
      expect(compare(page.expected, drafts[0]?.fields)).toEqual({});
    });

    // Where a notice is given in many languages, the corpus holds the first translation in the file; the
    // original is what both formats call the notice's own, and what is read.
    const translated = (page: Expected): boolean =>
      /CATEGORY="TRANSLATION"/.test(
        readFileSync(join(CORPUS, page.file.replace('/eforms/', '/r209/')), 'utf8'),
      );

    it.each(of('tenders/ted-r209'))('$file gives its notice', (page) => {
      const { title, buyer, country: _, ...rest } = page.expected;
      const want = translated(page) ? rest : { ...rest, title, buyer };
      expect(compare(want as Fields, capture(open(page), page.url).drafts[0]?.fields)).toEqual({});
    });

    it('gives a notice of TED the same values from both of its formats', () => {
      const read = (file: string, url: string): Fields =>
        capture(open({ file, url, kind: 'tender', expected: {} }), url).drafts[0]?.fields ?? {};
      for (const { file, url } of of('tenders/ted-r209/eforms')) {
        const [now, old] = [read(file, url), read(file.replace('/eforms/', '/r209/'), url)];
        for (const field of ['title', 'buyer', 'deadline', 'cpv', 'country', 'url'])
          if (field in old && field in now)
            expect(judge?.same(field, old[field], now[field]), `${file} ${field}`).toBe(true);
      }
    }, 60_000);

    it('refuses every notice of the eForms samples that is not whole, and reads the others', () => {
      const folder = join(CORPUS, 'tenders/eforms-sdk/notices');
      for (const name of readdirSync(folder).filter((one) => one !== 'X01_EEIG.xml')) {
        const url = 'https://ted.europa.eu/en/notice/1-2026/xml';
        const page = { file: `tenders/eforms-sdk/notices/${name}`, url, kind: 'tender', expected: {} };
        const result = capture(open(page), url);
        expect(result.refused, name).toBe(name.startsWith('INVALID') ? 'invalid' : undefined);
      }
    }, 60_000);

    it.each(of('tenders/boamp-html'))('$file gives every notice of the list', (page) => {
      const notices = list(page.expected.tenders);
      const found = capture(open(page), page.url).drafts.filter(({ kind }) => kind === 'tender');
      expect(found).toHaveLength(notices.length);
      for (const [index, { deadline, ...want }] of notices.entries()) {
        expect(compare(want, found[index]?.fields)).toEqual({});
        const [day, month, year] = String(deadline ?? '')
          .slice(0, 10)
          .split('/');
        if (deadline) expect(found[index]?.fields.deadline).toContain(`${year}-${month}-${day}T`);
      }
    });

    it('gives the title, author, date and site of news pages, and few wrong ones', () => {
      const tally: Record<string, { n: number; ok: number; wrong: number }> = {};
      for (const page of of('news/')) {
        const fields = capture(open(page), page.url).drafts.find(({ kind }) => kind === 'article')?.fields;
        for (const [field, want] of Object.entries(page.expected)) {
          const verdict = judge?.same(field, want, fields?.[field]);
          const row = tally[field] ?? { n: 0, ok: 0, wrong: 0 };
          tally[field] = {
            n: row.n + 1,
            ok: row.ok + (verdict === true ? 1 : 0),
            wrong: row.wrong + (verdict === false ? 1 : 0),
          };
        }
      }
      const least = {
        title: [0.93, 0.93],
        author: [0.85, 0.95],
        publishedAt: [0.93, 0.97],
        siteName: [0.97, 0.97],
      } as const;
      for (const [field, [recall, precision]] of Object.entries(least)) {
        const { n, ok, wrong } = tally[field] ?? { n: 0, ok: 0, wrong: 0 };
        expect(ok / n, `recall of ${field}`).toBeGreaterThan(recall);
        expect(ok / (ok + wrong), `precision of ${field}`).toBeGreaterThan(precision);
      }
    }, 120_000);
  },
);
