import { isoDate } from '../dates.ts';
import { all, attr, closest, contains, one, precedes, tag } from '../dom.ts';
import { isThing, listOf, type Thing, textIn } from '../json-ld.ts';
import type { Page } from '../page.ts';
import type { Subject } from '../site.ts';
import { linesOf, textOf } from '../text.ts';
import { plainText } from '../value.ts';
import { companyUrl, linkSlug, profileSlug, profileUrl } from './address.ts';
import { wholeNumber } from './count.ts';
import { addressedPost, postedAt, postId, postUrl } from './item.ts';
import { isBadge, personName } from './words.ts';

const COMMENT =
  '[data-id^="urn:li:comment"], [data-id^="urn:li:fsd_comment"], [componentkey^="comment" i], [data-testid*="commentList" i], article article';
const AUTHOR = 'a[href*="/in/"], a[href*="/company/"], a[href*="/school/"], a[href*="/showcase/"]';
const roots = new WeakMap<Page, { is: Element | undefined }>();

/** The post that the address names: by its own mark, else the only one of the page. */
function root(page: Page): Element | undefined {
  const known = roots.get(page);
  if (known) return known.is;
  const number = addressedPost(page)?.number;
  const marked = all(page.root, '[data-urn], [data-activity-urn], [data-attributed-urn]').filter((element) =>
    ['data-urn', 'data-activity-urn', 'data-attributed-urn'].some(
      (name) => number !== undefined && postId(attr(element, name))?.number === number,
    ),
  );
  // The newest pages mark no post; theirs is the one item with a text of its own.
  const items = marked.length
    ? []
    : all(page.root, 'main [role="listitem"], main [role="article"]').filter(
        (item) => !closest(item, COMMENT) && one(item, TEXT) && one(item, AUTHOR),
      );
  const outer = items.filter((item) => !items.some((other) => other !== item && contains(other, item)));
  const is = marked[0] ?? (number !== undefined && outer.length === 1 ? outer[0] : undefined);
  roots.set(page, { is });
  return is;
}

const TEXT = '[data-testid="expandable-text-box"], [componentkey^="feed-commentary"]';

/** Parts of the post that are its own: nothing of a comment. */
function own(page: Page, selector: string): Element[] {
  const post = root(page);
  return post ? all(post, selector).filter((element) => !closest(element, COMMENT)) : [];
}

/** The link to who wrote the post: the last with a name before the text; who liked or shared it stands above. */
function author(page: Page): { name: string; link: Element } | undefined {
  const text = body(page);
  if (!text) return undefined;
  return own(page, AUTHOR)
    .filter((link) => precedes(link, text) && (linkSlug(link, page) || companyUrl(attr(link, 'href'), page)))
    .map((link) => ({
      link,
      name: personName(linesOf(link, undefined, 2000).find((line) => !isBadge(line)) ?? ''),
    }))
    .findLast(({ name }) => name !== '');
}

/** The text of the post: in its own box, or the first run of text that is no link's. */
function body(page: Page): Element | undefined {
  const [box] = own(page, TEXT);
  return (
    box ??
    own(page, 'span[dir]').find(
      (element) => !closest(element, 'a, button, [role="button"]') && textOf(element, 400).length > 0,
    )
  );
}

/** The JSON-LD of the post that the address names. */
function posting(page: Page): Thing | undefined {
  const number = addressedPost(page)?.number;
  return page
    .things('SocialMediaPosting', 'DiscussionForumPosting', 'VideoObject')
    .find((thing) =>
      [thing.url, thing['@id'], thing.mainEntityOfPage]
        .flatMap(listOf)
        .some((url) => typeof url === 'string' && number !== undefined && postId(url)?.number === number),
    );
}

const said = (page: Page): Thing | undefined => listOf(posting(page)?.author).find(isThing);

function counted(page: Page, type: string): number | undefined {
  for (const counter of listOf(posting(page)?.interactionStatistic).filter(isThing)) {
    const action = isThing(counter.interactionType)
      ? textIn(counter.interactionType['@type'])
      : textIn(counter.interactionType);
    const count = Number(textIn(counter.userInteractionCount));
    if (action.endsWith(type) && Number.isInteger(count)) return count;
  }
  return undefined;
}

const attribute = (page: Page, name: string): number | undefined => {
  const [found] = own(page, `[${name}]`);
  const count = found ? attr(found, name) : '';
  return /^\d+$/.test(count) ? Number(count) : undefined;
};

function text(page: Page): string {
  const thing = posting(page);
  return textIn(thing?.articleBody) || textIn(thing?.text);
}

const shown = (page: Page): string => {
  const box = body(page);
  // The button that opens the rest stands inside the text.
  return box ? plainText(linesOf(box, (element) => tag(element) === 'button').join(' ')) : '';
};

/** The beginning of the text, up to the end of a sentence where one comes soon. */
export function opening(text: string): string {
  const line = plainText(text, 1000);
  const sentence = /^.{20,140}?[.!?…](?=\s|$)/u.exec(line)?.[0];
  return sentence ?? plainText(line, 120);
}

const linkOf = (page: Page): string => textIn(said(page)?.url);
const isPerson = (url: string, page: Page): boolean => profileSlug(url, page) !== '';

const AUTHOR_NAME = {
  'json-ld:author.name': (page: Page) => personName(textIn(said(page)?.name)),
  'dom:post-author': (page: Page) => author(page)?.name,
};

const authorUrl = (page: Page): string => linkOf(page) || attr(author(page)?.link ?? page.root, 'href');

/** What a member or a company published: a social signal on them. */
export const post: Subject = {
  kind: 'signal',
  required: ['text', 'url'],
  fields: {
    title: { 'derived:text': (page) => opening(text(page) || shown(page)) },
    author: AUTHOR_NAME,
    text: { 'json-ld:articleBody': text, 'dom:post-text': shown },
    publishedAt: {
      'address:post-number': (page) => {
        const id = addressedPost(page);
        return id && postedAt(id);
      },
      'json-ld:datePublished': (page) => isoDate(textIn(posting(page)?.datePublished)),
    },
    siteName: { address: () => 'LinkedIn' },
    type: { 'address:path': () => 'social-post' },
    reactions: {
      'json-ld:interactionStatistic': (page) => counted(page, 'LikeAction'),
      'dom:data-num-reactions': (page) => attribute(page, 'data-num-reactions'),
      'dom:data-reaction-details': (page) => {
        const buttons = own(page, '[data-reaction-details]');
        return buttons.length === 1 ? wholeNumber(textOf(buttons[0], 60)) : undefined;
      },
    },
    comments: {
      'json-ld:interactionStatistic': (page) => counted(page, 'CommentAction'),
      'dom:data-num-comments': (page) => attribute(page, 'data-num-comments'),
    },
    url: {
      'address:post-number': (page) => {
        const id = addressedPost(page);
        return id && postUrl(id);
      },
    },
  },
  refs: {
    person: {
      kind: 'person',
      required: ['fullName', 'linkedinUrl'],
      fields: {
        fullName: {
          'json-ld:author.name': (page) =>
            isPerson(linkOf(page), page) ? personName(textIn(said(page)?.name)) : '',
          'dom:post-author': (page) => author(page)?.name,
        },
        linkedinUrl: { 'dom:post-author': (page) => profileUrl(profileSlug(authorUrl(page), page)) },
      },
    },
    account: {
      kind: 'account',
      required: ['name', 'linkedinUrl'],
      fields: {
        name: AUTHOR_NAME,
        linkedinUrl: { 'dom:post-author': (page) => companyUrl(authorUrl(page), page) },
      },
    },
  },
};

/** Whether the address is a post's. */
export const isPost = (page: Page): boolean => addressedPost(page) !== undefined;
