import { failed, ok } from '../../fault/fault.ts';
import type { Json } from '../../record/json.ts';
import { nameId } from '../../record/name-id.ts';
import { clipped } from '../html.ts';
import { guessLanguage } from '../language.ts';
import { pageText, wallOf } from '../page-text.ts';
import { MAX_TEXT, MAX_TITLE } from '../raw-feed.ts';
import { markOf } from './mark.ts';
import { defineSource } from './source.ts';

/** Lines that are remembered, those on the page first. */
const REMEMBERED = 3000;
/** A page with fewer of its lines known was made anew: what it says is not news. */
const SAME = 0.1;

/**
 * A page without a feed: what it says now that it never said before is one item, its text the new lines. A line that
 * comes back is not new, numbers and dates alone are no change, a page made anew is taken in silently, and a wall
 * (robot check, consent, error) is a fault, never a change. `#watch:page` follows the page, `#watch:page=ul.jobs` a
 * part of it.
 */
export default defineSource({
  type: 'page',
  owns: (address) => markOf(address)?.type === 'page',
  async read({ address, url, text, now, before }) {
    const target = URL.parse(address);
    const region = (target && markOf(target)?.value) ?? '';
    const link = address.replace(/#.*$/s, '');
    const host = target?.host ?? address;
    const page = pageText(text, region);
    const whole = region && !page ? pageText(text) : page;
    const wall = whole && wallOf(text, whole);
    if (wall) return failed('PAGE_WALL', { host, wall });
    if (!page || page.lines.length === 0)
      return failed(region ? 'PAGE_NO_PART' : 'PAGE_EMPTY', { host, part: region });
    const known = memoryOf(before);
    const marks = page.lines.map(lineMark);
    const added = page.lines.filter((_, at) => !known.has(marks[at] ?? ''));
    const remember = [...new Set([...marks, ...known])].slice(0, REMEMBERED);
    const feed = { title: page.title, link: url.replace(/#.*$/s, ''), errors: [], remember };
    const kept = marks.filter((mark) => known.has(mark)).length;
    const first = known.size === 0 || kept < marks.length * SAME;
    if (first || added.length === 0) return ok({ ...feed, items: [] });
    const said = clipped(added.join('\n'), MAX_TEXT);
    const id = `change:${nameId(link, ...added)}`;
    return ok({
      ...feed,
      items: [
        {
          id,
          title: clipped([page.title, added[0]].filter(Boolean).join(' : '), MAX_TITLE),
          url: link,
          publishedAt: new Date(now).toISOString(),
          author: '',
          text: said,
          categories: [],
          lang: guessLanguage(said),
          ownId: true,
          key: `${link} ${id}`,
        },
      ],
    });
  },
});

/** The same for a line whose numbers alone change. */
function lineMark(line: string): string {
  return nameId(line.toLowerCase().replace(/\p{Nd}+/gu, '0')).slice(0, 13);
}

function memoryOf(before: Json | undefined): Set<string> {
  return new Set(Array.isArray(before) ? before.filter((one) => typeof one === 'string') : []);
}
