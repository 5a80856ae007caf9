import { html } from 'hono/html';
import { type Member, membersOf } from '../accounts/members.ts';
import { type Overdue, type Retention, readRetention } from '../admin/retention.ts';
import { type Site, switchedSites } from '../admin/sites.ts';
import type { AuditRow } from '../audit/chain.ts';
import { readAudit, verifyAudit } from '../audit/log.ts';
import { type Backup, lastBackups } from '../backup/write.ts';
import type { Ctx, Services } from '../http/context.ts';
import { day, type Html, moment, type Notice, page, words } from './layout.ts';
import { fill, type Texts } from './texts.ts';

const ROWS = 50;

/** Everything that an admin decides on, besides people and devices. */
export async function adminPage(
  c: Ctx,
  { database, signUp }: Services,
  member: Member,
  notice?: Notice,
  asked = 0,
) {
  const { t, lang } = words(c);
  const { pool } = database;
  const workspace = member.workspace.id;
  const at = Math.min(Math.max(0, Math.trunc(asked)), 100_000);
  const [sites, retention, backups, members, rows, whole] = await Promise.all([
    switchedSites(pool, workspace),
    readRetention(pool, workspace, new Date()),
    lastBackups(pool, 5),
    membersOf(pool, workspace),
    readAudit(pool, workspace, ROWS, at),
    verifyAudit(pool, workspace),
  ]);
  const names = new Map(members.map((one) => [one.id, one.name]));
  const verdict =
    whole.broken === undefined
      ? fill(t.auditWhole, { rows: String(whole.rows), head: whole.head.slice(0, 16) || '-' })
      : fill(t.auditBroken, { row: String(whole.broken) });
  const body = html`<p class="soft">${t.adminPeople} <a href="/">${t.team}</a></p>
${sitesSection(t, sites)}
${retentionSection(t, lang, retention)}
${signUp === 'first' ? backupSection(t, lang, backups) : ''}
<section id="audit"><h2>${t.audit}</h2><p class="${whole.broken === undefined ? 'soft' : 'note bad'}">${verdict}</p>
<div class="scroll"><table><thead><tr><th scope="col">${t.when}</th><th scope="col">${t.who}</th><th scope="col">${t.what}</th><th scope="col">${t.details}</th></tr></thead>
<tbody>${rows.map((row) => auditRow(t, lang, row, names))}</tbody></table></div>
<p class="row">${at > 0 ? html`<a href="/admin?page=${at - 1}#audit">${t.newer}</a>` : ''} ${rows.length === ROWS ? html`<a href="/admin?page=${at + 1}#audit">${t.older}</a>` : ''}</p></section>`;
  return page(c, { title: t.admin, body, notice, signedIn: true, status: notice?.bad ? 400 : 200 });
}

function sitesSection(t: Texts, sites: Site[]): Html {
  const off = sites.filter((one) => one.off);
  const rows = off.map(
    (one) => html`<tr><td>${one.site}</td><td>${one.reason}</td>
<td><form method="post" action="/admin/sites"><input type="hidden" name="site" value="${one.site}"><button class="quiet" aria-label="${t.siteOn} ${one.site}">${t.siteOn}</button></form></td></tr>`,
  );
  return html`<section><h2>${t.sites}</h2><p class="soft">${t.sitesIntro}</p>
${
  off.length > 0
    ? html`<div class="scroll"><table><thead><tr><th scope="col">${t.site}</th><th scope="col">${t.reason}</th><td></td></tr></thead><tbody>${rows}</tbody></table></div>`
    : html`<p>${t.sitesNone}</p>`
}
<form method="post" action="/admin/sites"><input type="hidden" name="off" value="1">
<label for="site">${t.siteId}</label><input id="site" name="site" required pattern="[a-z0-9][a-z0-9\\-]*" maxlength="60" autocapitalize="off" spellcheck="false">
<label for="reason">${t.reason}</label><input id="reason" name="reason" maxlength="200">
<div><button>${t.siteOff}</button></div></form></section>`;
}

function retentionSection(t: Texts, lang: string, { months, overdue }: Retention): Html {
  return html`<section><h2>${t.retention}</h2><p class="soft">${t.retentionIntro}</p>
<form method="post" action="/admin/retention"><label for="months">${t.months}</label>
<input id="months" name="months" type="number" min="1" max="120" required value="${months}">
<div><button class="quiet">${t.save}</button></div></form>
<h2>${t.overdue}</h2>
${overdue.length > 0 ? overdueForm(t, lang, overdue) : html`<p>${t.overdueNone}</p>`}</section>`;
}

function overdueForm(t: Texts, lang: string, overdue: Overdue[]): Html {
  const rows = overdue.map(
    (
      one,
    ) => html`<tr><td><input type="checkbox" name="subject" value="${one.subject}" aria-label="${fill(t.choose, { name: one.name })}"></td>
<td>${one.name}</td><td>${day(one.collectedAt, lang)}</td><td>${one.contactAt ? day(one.contactAt, lang) : t.never}</td></tr>`,
  );
  return html`<p class="soft">${t.overdueIntro}</p><form method="post" action="/admin/retention/erase"><div class="scroll"><table>
<thead><tr><td></td><th scope="col">${t.name}</th><th scope="col">${t.collected}</th><th scope="col">${t.lastContact}</th></tr></thead>
<tbody>${rows}</tbody></table></div><div><button>${t.eraseChosen}</button></div></form>`;
}

/** Of the whole server: where several teams share it, that is its operator's (docs/server.md). */
function backupSection(t: Texts, lang: string, backups: Backup[]): Html {
  const rows = backups.map(
    (one) =>
      html`<tr><td>${moment(one.at, lang)}</td><td>${one.file}</td><td>${number(one.rows, lang)}</td><td>${number(Math.ceil(one.bytes / 1024), lang)} KB</td></tr>`,
  );
  return html`<section><h2>${t.backups}</h2><p class="soft">${t.backupsIntro}</p>
${
  backups.length > 0
    ? html`<div class="scroll"><table><thead><tr><th scope="col">${t.when}</th><th scope="col">${t.file}</th><th scope="col">${t.rows}</th><th scope="col">${t.size}</th></tr></thead><tbody>${rows}</tbody></table></div>`
    : html`<p>${t.backupNone}</p>`
}
<form method="post" action="/admin/backup"><div><button class="quiet">${t.backupNow}</button></div></form></section>`;
}

function auditRow(t: Texts, lang: string, row: AuditRow, names: Map<string, string>): Html {
  const who = row.actor === null ? t.serverItself : (names.get(row.actor) ?? t.formerMember);
  const what = t.auditActions[row.action as keyof Texts['auditActions']] ?? row.action;
  return html`<tr><td class="when">${moment(row.at, lang)}</td><td>${who}</td><td>${what}</td><td class="soft">${details(row.about, names)}</td></tr>`;
}

/** Ids of colleagues become names; long lists become their length. */
function details(about: string, names: Map<string, string>): string {
  return Object.entries(JSON.parse(about) as Record<string, unknown>)
    .filter(([, value]) => !(Array.isArray(value) && value.length === 0))
    .map(([key, value]) => {
      const shown = Array.isArray(value) ? (value.length > 3 ? value.length : value.join(', ')) : value;
      return `${key}: ${names.get(String(shown)) ?? shown}`;
    })
    .join(' · ');
}

function number(value: number, lang: string): string {
  return new Intl.NumberFormat(lang).format(value);
}
