import { html } from 'hono/html';
import type { Ctx } from '../http/context.ts';
import { type Words, wordsFor } from './texts.ts';

export type Html = ReturnType<typeof html>;

/** What a page says on top: something went well or did not. */
export interface Notice {
  text: string;
  bad?: boolean;
}

export interface PageContent {
  title: string;
  body: Html;
  notice?: Notice | undefined;
  /** Shows the button that signs out. */
  signedIn?: boolean;
  status?: 200 | 400 | 403 | 404 | 409 | 429;
}

export function words(c: Ctx): Words {
  return wordsFor(c.req.header('accept-language'));
}

/** A whole page. Everything filled in is escaped by `html`; nothing here runs a script. */
export function page(c: Ctx, { title, body, notice, signedIn, status = 200 }: PageContent) {
  const { lang, t } = words(c);
  c.header('cache-control', 'no-store');
  c.header('content-language', lang);
  return c.html(
    html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Vigie</title>
<link rel="stylesheet" href="/style.css">
<link rel="icon" href="data:,">
</head>
<body>
<a class="skip" href="#content">${t.skip}</a>
<header><b>Vigie</b><span class="soft">${t.tagline}</span>
${signedIn ? html`<nav><a href="/">${t.team}</a> <a href="/account">${t.account}</a></nav><form method="post" action="/sign-out"><button class="quiet">${t.signOut}</button></form>` : ''}
</header>
<main id="content">
<h1>${title}</h1>
${notice ? html`<p class="note ${notice.bad ? 'bad' : ''}" role="${notice.bad ? 'alert' : 'status'}">${notice.text}</p>` : ''}
${body}
</main>
</body>
</html>`,
    status,
  );
}

/** A day in the reader's language; sessions are marked as used once a day. */
export function day(date: Date, lang: string): string {
  return new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeZone: 'UTC' }).format(date);
}

/** A date with its time in the reader's language; the server's zone is named. */
export function moment(date: Date, lang: string): string {
  return (
    new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(date) +
    ' UTC'
  );
}
