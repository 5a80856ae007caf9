import { readEntities } from './entities.ts';
import { Markup } from './markup.ts';

/** Elements whose inside is no text to read. */
const SILENT = new Set('script style template noscript svg math head title textarea select'.split(' '));

/** Elements that begin a new line. */
const BLOCKS = new Set(
  (
    'address article aside blockquote br center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Elements within a line. */
const INLINE = new Set(
  (
    'a abbr acronym audio b bdi bdo big body button cite code col data del dfn em embed font html i img input ins kbd ' +
    'label iframe link mark meta meter object output param picture q rp rt ruby s samp small source span strike strong sub sup ' +
    'time track tt u var video wbr applet basefont bgsound blink frame frameset marquee nobr noembed noframes'
  ).split(' '),
);

/**
 * The text a reader would see of a piece of HTML: no markup, no script, references read, one line per block,
 * runs of blanks made one space. At most `limit` characters, cut at a word. What only looks like a tag (an
 * unknown name without attributes) stays text. One pass, whatever the input.
 */
export function htmlToText(html: string, limit: number): string {
  if (!/[<&]/.test(html)) return tidy(html, limit);
  const markup = new Markup(html);
  const out: string[] = [];
  let size = 0;
  let silent = '';
  for (let piece = markup.next(); piece && size <= limit * 2; piece = markup.next()) {
    if (piece.type === 'open' || piece.type === 'close') {
      const name = piece.name.toLowerCase();
      if (silent) {
        if (piece.type === 'close' && name === silent) silent = '';
      } else if (piece.type === 'open' && SILENT.has(name) && !piece.empty) {
        silent = name;
      } else if (BLOCKS.has(name)) {
        out.push('\n');
      } else if (isWords(name, piece)) {
        out.push(html.slice(piece.start, piece.end));
      }
    } else if (!silent && (piece.type === 'text' || piece.type === 'cdata')) {
      const text = html.slice(piece.start, Math.min(piece.end, piece.start + limit * 8));
      out.push(text.includes('&') ? readEntities(text) : text);
      size += text.length;
    }
  }
  return tidy(out.join(''), limit);
}

function isWords(name: string, piece: { type: string; attributes?: string }): boolean {
  if (INLINE.has(name) || SILENT.has(name) || name.includes(':') || name.includes('-')) return false;
  return piece.type === 'close' || !piece.attributes?.includes('=');
}

function tidy(text: string, limit: number): string {
  if (!text.includes('\n')) return clipped(oneSpaced(text.slice(0, limit * 4)), limit);
  const lines = text.slice(0, limit * 4).split('\n');
  const clean = lines.map(oneSpaced).filter((line) => line !== '');
  return clipped(clean.join('\n'), limit);
}

/** Blanks that are not just one space between two words. */
const ODD = /[\t-\r\u00ad\u1680\u2000-\u200b\u2028\u2029\u205f\u3000\ufeff]|[ \u00a0\u202f]{2}/;
const BLANKS = /[\s\u00ad\u200b\ufeff]+/g;

function oneSpaced(line: string): string {
  return (ODD.test(line) ? line.replace(BLANKS, blank) : line).trim();
}

/** A run of blanks is one: a no-break space where the run is just that (French typography), else a space. */
function blank(run: string): string {
  if (run === ' ' || run === '\u00a0' || run === '\u202f') return run;
  return /^[\u00ad\u200b\ufeff]+$/.test(run) ? '' : ' ';
}

/** At most `limit` characters, never cut inside a word or a pair of surrogates. */
export function clipped(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const space = text.lastIndexOf(' ', limit);
  const end = space > limit * 0.7 ? space : limit - (/[\ud800-\udbff]/.test(text[limit - 1] ?? '') ? 1 : 0);
  return text.slice(0, end).trimEnd();
}
