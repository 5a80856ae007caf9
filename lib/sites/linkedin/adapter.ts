import { one } from '../dom.ts';
import type { Refusal } from '../draft.ts';
import { article } from '../generic/article.ts';
import type { Page } from '../page.ts';
import { defineSite } from '../site.ts';
import { linesOf } from '../text.ts';
import { profileSlug } from './address.ts';
import { companyPage } from './company.ts';
import { connection, connections } from './connections.ts';
import { slug as guestSlug } from './guest.ts';
import { isJob, job } from './job.ts';
import { isPost, post } from './post.ts';
import { profile } from './profile.ts';
import { hasLead, salesLead } from './sales.ts';
import { hasAccount, salesAccount } from './sales-account.ts';
import { result, results } from './search.ts';
import { topCard } from './top-card.ts';

const SIGN_IN = /^\/(login|authwall|checkpoint|uas|signup|start|m\/login)(\/|$)/;
const GONE = /^\/(404|in\/unavailable)(\/|$)/;

function refuse(page: Page): Refusal | undefined {
  if (SIGN_IN.test(page.address.pathname)) return 'wall';
  if (GONE.test(page.address.pathname) || one(page.root, '#main-frame-error')) return 'error-page';
  return undefined;
}

/** Why a page that should show somebody shows nobody. Marks only: words differ by language. */
function explain(page: Page): Refusal {
  if (one(page.root, '[data-test-id^="page-not-found"], [data-tracking-control-name*="_not-found"]'))
    return 'error-page';
  if (one(page.root, 'input[name="session_key"], form[action*="login-submit"], form[action*="/checkpoint/"]'))
    return 'wall';
  const main = one(page.root, 'main') ?? one(page.root, 'body') ?? page.root;
  const little = linesOf(main, undefined, 2000).join('').length < 80;
  const loading = one(
    page.root,
    '[data-sdui-screen$="profile.Profile"], [componentkey^="profileCards"], code[id^="bpr-guid"]',
  );
  return little || loading ? 'shell' : 'nothing';
}

export default defineSite({
  id: 'linkedin',
  refuse,
  explain,
  identity: (page) => ({
    shown: topCard(page)?.slug ?? guestSlug(page),
    addressed: profileSlug(page.address.href, page),
  }),
  pages: [
    { name: 'profile', paths: ['/in/*'], subject: profile },
    {
      name: 'people-search',
      paths: ['/search/results/people*', '/search/results/all*'],
      items: results,
      subject: result,
    },
    { name: 'connections', paths: ['/mynetwork/*connections*'], items: connections, subject: connection },
    { name: 'sales-lead', paths: ['/sales/lead/*', '/sales/people/*'], when: hasLead, subject: salesLead },
    {
      name: 'sales-account',
      paths: ['/sales/company/*', '/sales/account/*'],
      when: hasAccount,
      subject: salesAccount,
    },
    { name: 'post', paths: ['/feed/update/*', '/posts/*'], when: isPost, subject: post },
    { name: 'job', paths: ['/jobs/*'], when: isJob, subject: job },
    { name: 'company', paths: ['/company/*', '/school/*', '/showcase/*'], subject: companyPage },
    { name: 'article', paths: ['/pulse/*'], subject: article },
  ],
});
