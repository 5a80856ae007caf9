import { all, attr, closest, contains, one, parent, tag } from '../dom.ts';
import type { Page } from '../page.ts';
import { linesOf, textOf } from '../text.ts';
import { companyUrl, linkSlug } from './address.ts';
import { topCard } from './top-card.ts';
import { beforeDot, isMasked, isPeriod, isRunning } from './words.ts';

/** One employer of a profile: the latest role there, and the roles before it. */
export interface Employment {
  title: string;
  company: string;
  /** As the page writes it. */
  period?: string;
  /** Whether it has not ended. */
  running: boolean;
  companyLinkedinUrl?: string;
  earlier?: string[];
}

const ITEM = '[data-view-name="profile-component-entity"], [componentkey^="entity-collection-item"]';
const known = new WeakMap<Page, Employment[]>();

/** Cards of one profile carry its member's reference before their own name. */
function sameMember(card: Element, section: Element): boolean {
  const [, member] = /^(.*)Topcard$/.exec(attr(card, 'componentkey')) ?? [];
  const [, other] = /^(.*)ExperienceTopLevelSection$/.exec(attr(section, 'componentkey')) ?? [];
  return !member || !other || member === other;
}

/** The experience section of the person the page is about; a stale one of somebody else is not theirs. */
function section(page: Page): Element | undefined {
  const anchor = one(page.root, '#experience');
  const found =
    one(page.root, '[componentkey$="ExperienceTopLevelSection"]') ?? (anchor && closest(anchor, 'section'));
  const card = topCard(page);
  if (!found || !card) return found;
  const linked = all(found, 'a[href*="/overlay/"], a[href*="/details/"]').map((link) => linkSlug(link, page));
  const isOwn = linked.every((slug) => !slug || !card.slug || slug === card.slug);
  return isOwn && sameMember(card.root, found) ? found : undefined;
}

function where(item: Element, page: Page): { companyLinkedinUrl?: string } {
  for (const anchor of all(item, 'a[href*="/company/"], a[href*="/school/"]')) {
    const url = companyUrl(attr(anchor, 'href'), page);
    if (url) return { companyLinkedinUrl: url };
  }
  return {};
}

function when(lines: string[]): { period?: string; running: boolean } {
  const period = lines.find(isPeriod);
  return period === undefined ? { running: false } : { period, running: isRunning(period) };
}

const clean = (lines: string[]): string[] =>
  lines.filter((line) => /\p{L}|\p{Nd}/u.test(line) && !isMasked(line));

/** Its own lines: what stands above the list of roles, skills and media. */
function head(item: Element): string[] {
  return clean(linesOf(item, (element) => element !== item && tag(element) === 'ul'));
}

function single(item: Element, page: Page): Employment | undefined {
  const [title, company, ...rest] = head(item);
  if (!title || !company || isPeriod(title) || isPeriod(company)) return undefined;
  return { title, company: beforeDot(company), ...when(rest), ...where(item, page) };
}

/** Several roles at one employer: its name stands above their list. */
function grouped(item: Element, roles: Element[], page: Page): Employment | undefined {
  const [company] = head(item);
  const held = roles.map((role) => head(role)).filter((lines) => lines[0] && !isPeriod(lines[0]));
  const [latest, ...before] = held;
  // A line with a dot is contract and length of time: the company's own is gone.
  if (!company || isPeriod(company) || company.includes(' · ') || !latest?.[0]) return undefined;
  const earlier = before.flatMap((lines) => lines[0] ?? []);
  return {
    title: latest[0],
    company,
    ...when(latest),
    ...where(item, page),
    ...(earlier.length && { earlier }),
  };
}

function rolesIn(item: Element): Element[] {
  const nested = all(item, ITEM).filter((element) => element !== item);
  if (nested.length) return nested;
  // The newest pages list roles as plain `li`; those of skills and media hold no period.
  return all(item, 'ul > li').filter((role) => head(role).some(isPeriod));
}

/** A guest page marks titles as h3, companies as h4 and dates as `time`; a running role has one date. */
function guestEntry(item: Element, page: Page): Employment | undefined {
  const [title, ...earlier] = all(item, 'h3').map((heading) => textOf(heading, 300));
  const company = textOf(one(item, 'h4'), 300);
  if (!title || !company || isMasked(title) || isMasked(company)) return undefined;
  const dates = all(item, 'time').map((time) => textOf(time, 40));
  const role = one(item, 'ul li') ?? item;
  const running = all(role, 'time').length === 1;
  const period = running ? dates[0] : dates.slice(0, 2).join(' - ');
  const before = earlier.filter((other) => other && !isMasked(other));
  return {
    title,
    company,
    ...(period && { period }),
    running,
    ...where(item, page),
    ...(before.length && { earlier: before }),
  };
}

function guestEntries(root: Element, page: Page): Employment[] {
  return all(root, 'li')
    .filter((item) => one(item, 'h3') && !closest(parent(item) ?? item, 'li'))
    .flatMap((item) => guestEntry(item, page) ?? []);
}

/** What the page shows of the person's experience, the latest first, one entry an employer. */
export function experience(page: Page): Employment[] {
  const done = known.get(page);
  if (done) return done;
  const root = section(page);
  const guests = one(page.root, '[data-section="experience"]');
  const found = root ? all(root, ITEM) : [];
  const outer = found.filter((item) => !found.some((other) => other !== item && contains(other, item)));
  const entries = outer.flatMap((item) => {
    const roles = rolesIn(item);
    return (roles.length ? grouped(item, roles, page) : single(item, page)) ?? [];
  });
  const result = entries.length || !guests ? entries : guestEntries(guests, page);
  known.set(page, result);
  return result;
}

/** The employments that have not ended. */
export function current(page: Page): Employment[] {
  return experience(page).filter((entry) => entry.running);
}
