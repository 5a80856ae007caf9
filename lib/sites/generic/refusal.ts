import { one } from '../dom.ts';
import type { Refusal } from '../draft.ts';
import type { Page } from '../page.ts';
import { linesOf, textOf } from '../text.ts';
import { mainArticle } from './schema.ts';

/** What error pages are titled in the languages we meet; only ever a whole title or heading. */
const ERROR =
  /^(?:error|erreur|fehler)?\s*(?:http\s*)?(?:40[0-9]|410|429|50[0-4])(?:\s*[-–—|:].{0,80}|\s+(?:error|erreur|not found|forbidden|page).{0,60})?$|^(?:oops\W*|sorry\W*|désolé\W*)?(?:the |this |la |cette |die |diese )?(?:page|seite|página|pagina)\s+(?:web\s+)?(?:you requested\s+)?(?:was |could |can ?)?(?:not (?:be )?found|cannot be found|introuvable|non trouvée|n[’']existe (?:pas|plus)|nicht gefunden|no encontrada|non trovata|niet gevonden)\b.{0,40}$|^(?:not found|access denied|accès refusé|forbidden|bad gateway|service unavailable|just a moment\W*|attention required\W.*|are you a robot\W*)$/i;

const SIGN_IN =
  /(?:^|[/_-])(?:log-?in|sign-?in|connexion|se-connecter|anmelden|auth|authwall|sso|oauth2?)(?:[/._-]|$)/i;

function isError(page: Page): boolean {
  if (one(page.root, '#main-frame-error')) return true;
  const texts = [page.title, textOf(one(page.root, 'h1'), 200)];
  return texts.some(
    (text) => text.split(/\s+[|–—-]\s+/).some((part) => ERROR.test(part.trim())) || ERROR.test(text),
  );
}

/** Enough to tell a page from a shell or a form, indentation included. */
const MAX_READ = 6000;

/** Pages to refuse before reading: errors, sign-in walls and shells often carry their site's own metadata. */
export function refuse(page: Page): Refusal | undefined {
  if (mainArticle(page) || page.meta('og:type') === 'article') return undefined;
  if (isError(page)) return 'error-page';
  const body = one(page.root, 'body');
  const length = body ? linesOf(body, undefined, MAX_READ).join(' ').length : 0;
  if (one(page.root, 'input[type="password"]') && (length < 1500 || SIGN_IN.test(page.address.pathname)))
    return 'wall';
  return length < 40 ? 'shell' : undefined;
}

export function explain(page: Page): Refusal {
  return page.title ? 'nothing' : 'shell';
}
