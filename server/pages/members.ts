import { html } from 'hono/html';
import { rolesToGive, type Setter } from '../access/members.ts';
import type { MemberReach } from '../access/reach.ts';
import type { Member } from '../accounts/members.ts';
import type { Html } from './layout.ts';
import { fill, type Texts } from './texts.ts';

/** Everybody of the team; whoever may sets roles, teams and territories in place. */
export function memberTable(
  t: Texts,
  members: Member[],
  you: Setter,
  reaches: Map<string, MemberReach>,
): Html {
  const rows = members.map((one) => memberRow(t, one, you, reaches.get(one.id), members));
  return html`<p class="soft">${t.reachIntro}</p><div class="scroll"><table>
<thead><tr><th scope="col">${t.name}</th><th scope="col">${t.email}</th><th scope="col">${t.role}</th><th scope="col">${t.teams}</th><th scope="col">${t.territories}</th><td></td></tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

function memberRow(
  t: Texts,
  one: Member,
  you: Setter,
  reach: MemberReach = { teams: [], territories: [] },
  members: Member[],
): Html {
  const name = html`${one.name}${one.id === you.id ? ` (${t.you})` : ''}`;
  const roles = rolesToGive(you, one.role);
  const teams = reach.teams.join(', ');
  const lands = reach.territories.join(', ');
  if (!roles) {
    return html`<tr><td>${name}</td><td>${one.email}</td><td>${roleName(t, one.role)}</td><td>${teams}</td><td>${lands}</td><td></td></tr>`;
  }
  const form = `reach-${one.id}`;
  const options = roles.map(
    (role) =>
      html`<option value="${role}"${role === one.role ? html` selected` : ''}>${roleName(t, role)}</option>`,
  );
  return html`<tr><td>${name}</td><td>${one.email}</td>
<td><select form="${form}" name="role" aria-label="${t.role}: ${one.name}">${options}</select></td>
<td><input form="${form}" name="teams" value="${teams}" size="12" aria-label="${t.teams}: ${one.name}"></td>
<td><input form="${form}" name="territories" value="${lands}" size="8" aria-label="${t.territories}: ${one.name}"></td>
<td><form id="${form}" method="post" action="/members/${one.id}/reach"><button class="quiet" aria-label="${t.save} ${one.name}">${t.save}</button></form>
${you.role === 'admin' && one.id !== you.id ? removal(t, one, you, members) : ''}</td></tr>`;
}

function removal(t: Texts, one: Member, you: Setter, members: Member[]): Html {
  const heirs = members.filter((other) => other.id !== one.id);
  const options = heirs.map(
    (other) =>
      html`<option value="${other.id}"${other.id === you.id ? html` selected` : ''}>${other.name}</option>`,
  );
  return html`<details><summary>${t.remove}…</summary>
<form method="post" action="/members/${one.id}/remove"><p class="soft">${fill(t.removeHow, { name: one.name })}</p>
<label for="heir-${one.id}">${t.successor}</label><select id="heir-${one.id}" name="successor">${options}</select>
<div><button class="quiet" aria-label="${t.remove} ${one.name}">${t.remove}</button></div></form></details>`;
}

export function roleName(t: Texts, role: string): string {
  return t.roles[role as keyof Texts['roles']] ?? role;
}
