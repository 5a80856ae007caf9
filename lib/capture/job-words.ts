/**
 * Words that open or end a job title in French and English. Whole words only; used to tell a title from
 * other lines of a text that a person pasted, never on a page.
 */
const WORDS =
  'account acheteu(?:r|se) adjointe? administrat(?:eur|rice) advisor analyste? architecte? assistante? associate associée? attachée? auditeur auditrice avocate? buyer cdo ceo cfo chargée? chair chairman chairwoman cheffe? chef chief ciso cmo comptable conseill[eè]re? consultante? contr[oô]leuse? contr[oô]leur controller coo coordinat(?:eur|rice|or) counsel cpo cro cto daf designer developer d[ée]veloppeu(?:r|se) directeur directrice director dirigeante? drh dsi engineer executive expert experte fondat(?:eur|rice) founder cofounder cofondat(?:eur|rice) g[ée]rante? head ing[ée]nieure? juriste lead leader manager managing officer owner partner partenaire pdg pr[ée]sidente? president principal product proc?urement responsable sales secr[ée]taire senior specialist sp[ée]cialiste superviseur supervisor svp technicienne? technicien tr[ée]sori(?:er|[eè]re) vice-pr[ée]sidente? vp';

const TITLE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${WORDS.split(' ').join('|')})(?![\\p{L}\\p{N}])`, 'iu');

/** Whether a line reads as a job title. */
export function isJobTitle(line: string): boolean {
  return line.length <= 120 && !/[@\d]{2}|https?:|www\./i.test(line) && TITLE.test(line);
}
