import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One page to read: its address and its source. */
export interface Sample {
  name: string;
  url: string;
  source: string | Uint8Array;
  /** The peers take minutes on it: only we are timed. */
  alone?: true;
}

const CORPUS = fileURLToPath(new URL('../../../../shared/corpus', import.meta.url));
const SITES = fileURLToPath(new URL('../../../lib/sites', import.meta.url));

/** The corpus' pages where it is there, the adapters' own fixtures where it is not. */
export function savedPages(): Sample[] {
  const list = join(CORPUS, 'pages.jsonl');
  if (!existsSync(list)) return fixtures();
  return readFileSync(list, 'utf8')
    .split('\n')
    .filter((line) => /\.html?"/.test(line))
    .map((line) => {
      const { file, url } = JSON.parse(line) as { file: string; url: string };
      return { name: file, url, source: readFileSync(join(CORPUS, file)) };
    });
}

function fixtures(): Sample[] {
  return readdirSync(SITES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: site }) => {
      const folder = join(SITES, site, 'fixtures');
      const files = readdirSync(folder).filter((file) => file.endsWith('.html'));
      return files.map((file) => {
        const source = readFileSync(join(folder, file), 'utf8');
        const { url } = JSON.parse(/\{.*?\}/.exec(source)?.[0] ?? '{}') as { url: string };
        return { name: `${site}/${file}`, url, source };
      });
    });
}

const MEGABYTES = 2.5;
const SENTENCE =
  'The council voted on Tuesday to extend the quay, against the advice of three associations. ';

function grown(open: string, part: (index: number) => string, close: string): string {
  const parts = [open];
  for (let size = open.length, index = 0; size < MEGABYTES * 1e6; index += 1) {
    const text = part(index);
    parts.push(text);
    size += text.length;
  }
  return [...parts, close].join('\n');
}

const HEAD =
  '<!doctype html><html lang="en"><head><title>Quay grows | The Press</title><meta property="og:site_name" content="The Press"></head>';
const TOP = '<main><article><h1>Quay grows</h1><p>By Ada Merrin, May 4, 2026</p>';

/** Invented pages of 2.5 MB, each heavy in its own way. */
export function hugePages(): Sample[] {
  const news = 'https://www.press.example/news/quay';
  const paragraph = `<p>${SENTENCE.repeat(3)}</p>`;
  const comment = (index: number) =>
    `<li id="comment-${index}"><div><span><a href="/user/${index}">Reader ${index}</a></span> <time datetime="2026-05-05">5 May</time></div><div><p>${SENTENCE}</p></div></li>`;
  const card = (index: number) =>
    `<div><a href="/in/person-${index}/"><span aria-hidden="true">Person ${index}</span><span>Person ${index}</span></a><div><div><h2><b>Role ${index}</b></h2></div><p>${SENTENCE}</p></div></div>`;
  return [
    {
      name: 'made: long text',
      url: news,
      source: grown(`${HEAD}<body>${TOP}`, () => paragraph, '</article></main>'),
    },
    {
      name: 'made: many comments',
      url: news,
      source: grown(`${HEAD}<body>${TOP}${paragraph}</article><ol>`, comment, '</ol></main>'),
    },
    {
      name: 'made: state in scripts',
      url: news,
      source: grown(
        `${HEAD}<body>${TOP}${paragraph}`,
        (index) => `<script type="application/json">{"id":${index},"text":"${SENTENCE.repeat(40)}"}</script>`,
        '</article></main>',
      ),
    },
    {
      name: 'made: no heading and no end of blocks',
      alone: true,
      url: news,
      source: grown(`${HEAD}<body><div>`, (index) => `<div><span>${SENTENCE}</span><b>${index}</b>`, ''),
    },
    {
      name: 'made: profile and its neighbours',
      url: 'https://www.linkedin.com/in/ada-merrin/',
      source: grown(
        '<!doctype html><html><head><title>Ada Merrin | LinkedIn</title></head><body><main><section><h1>Ada Merrin</h1><div>Head of harbours</div></section>',
        card,
        '</main>',
      ),
    },
  ];
}
