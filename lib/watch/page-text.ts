import { readEntities } from './entities.ts';
import { htmlToText } from './html.ts';
import { Markup, readAttributes } from './markup.ts';

/** Characters of a page that are looked at. */
const MOST = 200_000;
/** Around the text, on every page of a site. */
const FRAME = new Set(['nav', 'header', 'footer', 'aside', 'dialog', 'form']);
/** Elements that have no end. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

export interface PageText {
  title: string;
  /** One a block, in order. */
  lines: string[];
}

/** A part of a page: an element's name, id and classes, as `main`, `#jobs`, `ul.news`. */
interface Region {
  name: string;
  id: string;
  classes: string[];
}

/** Reads `name#id.class.class`, each part optional; undefined for anything else. */
export function parseRegion(selector: string): Region | undefined {
  const match = /^([a-z][\w-]*)?(?:#([\w-]+))?((?:\.[\w-]+)*)$/i.exec(selector.trim());
  if (!match?.[0]) return undefined;
  const [, name = '', id = '', classes = ''] = match;
  return { name: name.toLowerCase(), id, classes: classes.split('.').filter(Boolean) };
}

/**
 * The text of a page, or of its first element that fits `selector`; undefined where none does. Without a selector:
 * its `main`, else all of it without menus, headers and footers. One pass over the markup.
 */
export function pageText(html: string, selector = ''): PageText | undefined {
  const title = htmlToText(readEntities(/<title\b[^>]*>([^<]{0,500})/i.exec(html)?.[1] ?? ''), 200);
  const region = selector ? parseRegion(selector) : parseRegion('main');
  const part = region && partOf(html, region);
  if (selector && part === undefined) return undefined;
  const text = htmlToText(part ?? withoutFrame(html), MOST);
  return { title, lines: text.split('\n').filter((line) => /\p{L}{2}/u.test(line)) };
}

/** The markup of the first element that fits. */
function partOf(html: string, region: Region): string | undefined {
  const markup = new Markup(html);
  let from: { at: number; name: string } | undefined;
  let depth = 0;
  for (let piece = markup.next(); piece; piece = markup.next()) {
    if (piece.type !== 'open' && piece.type !== 'close') continue;
    const name = piece.name.toLowerCase();
    if (!from) {
      if (piece.type !== 'open' || VOID.has(name) || !fits(region, name, piece.attributes)) continue;
      from = { at: piece.start, name };
      depth = 1;
    } else if (name === from.name) {
      depth += piece.type === 'close' ? -1 : piece.empty ? 0 : 1;
      if (depth === 0) return html.slice(from.at, piece.end);
    }
  }
  return from && html.slice(from.at);
}

function fits(region: Region, name: string, written: string): boolean {
  if (region.name && region.name !== name) return false;
  if (!region.id && region.classes.length === 0) return true;
  const { id = '', class: classes = '' } = readAttributes(written);
  const own = classes.split(/\s+/);
  return (!region.id || region.id === id) && region.classes.every((one) => own.includes(one));
}

function withoutFrame(html: string): string {
  const markup = new Markup(html);
  const kept: string[] = [];
  let outside: { name: string; depth: number } | undefined;
  let at = 0;
  for (let piece = markup.next(); piece; piece = markup.next()) {
    if (piece.type !== 'open' && piece.type !== 'close') continue;
    const name = piece.name.toLowerCase();
    if (outside) {
      if (name !== outside.name) continue;
      outside.depth += piece.type === 'close' ? -1 : piece.empty ? 0 : 1;
      if (outside.depth === 0) {
        at = piece.end;
        outside = undefined;
      }
    } else if (piece.type === 'open' && FRAME.has(name) && !piece.empty) {
      kept.push(html.slice(at, piece.start), '<hr>');
      outside = { name, depth: 1 };
    }
  }
  return kept.join('') + (outside ? '' : html.slice(at));
}

/** Below this a page is small enough to be nothing but a wall. */
const SHORT = 2500;
const ROBOT =
  /captcha|are you (?:a )?(?:human|robot)|verif(?:y|ying) (?:that )?you are (?:a )?human|just a moment\b|checking your browser|unusual traffic|access denied|request blocked|êtes[- ]vous un robot|n['’]êtes pas un robot|v[ée]rification de s[ée]curit[ée]|acc[èe]s refus[ée]/i;
const ROBOT_MARKUP = /cf-chl-|challenge-platform|px-captcha|datadome|_incapsula_|g-recaptcha|h-captcha/i;
const CONSENT =
  /before you continue|avant d['’]acc[ée]der|g[ée]rer (?:vos|mes) (?:cookies|choix)|accepter (?:tous les|et continuer)|accept all cookies|your privacy (?:choices|matters)|respect de votre vie priv[ée]e/i;
const ERROR =
  /^(?:error|erreur)\b|\b(?:404|50[0234])\b|page not found|page introuvable|not found$|service unavailable|bad gateway|en maintenance|under maintenance|temporarily unavailable|momentan[ée]ment indisponible/i;

/** Why a page shows something else than itself; undefined where it seems to be what was asked for. */
export function wallOf(html: string, page: PageText): 'robot' | 'consent' | 'error' | undefined {
  const text = page.lines.join('\n');
  const short = text.length < SHORT;
  if (short && (ROBOT.test(page.title) || ROBOT.test(text) || ROBOT_MARKUP.test(html))) return 'robot';
  if (short && CONSENT.test(`${page.title}\n${text}`)) return 'consent';
  if (short && (ERROR.test(page.title) || ERROR.test(page.lines[0] ?? ''))) return 'error';
  return undefined;
}
