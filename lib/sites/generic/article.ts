import type { Subject } from '../site.ts';
import { author } from './author.ts';
import { excerpt } from './excerpt.ts';
import { publishedAt } from './published.ts';
import { siteName } from './site-name.ts';
import { title } from './title.ts';
import { address } from './url.ts';

/** A page of press, blog or newsroom, or any page that has a title. */
export const article: Subject = {
  kind: 'article',
  required: ['title'],
  fields: {
    title,
    author,
    publishedAt,
    siteName,
    excerpt,
    language: { 'html:lang': (page) => page.language },
    url: address,
  },
};
