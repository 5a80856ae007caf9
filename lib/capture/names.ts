import { foldWords } from '../record/words.ts';
import { isJobTitle } from './job-words.ts';

/** What the name of a company says of its legal form. */
export const LEGAL_FORM =
  /(?<![\p{L}.])(?:S\.?A\.?S\.?U?|S\.?A\.?R\.?L\.?|EURL|SCOP|GmbH|Ltd|LLC|Inc|PLC|B\.?V|N\.?V|AG|SpA)\.?(?![\p{L}])/u;

/** Two to five words that all begin as names do, with nothing else on the line. */
function isName(line: string): boolean {
  const words = line.split(/[\s]+/);
  const named = words.filter((word) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word)).length;
  const particles = words.filter((word) =>
    /^(?:d[eui]|la|le|van|von|der|den|el|al|bin|da|dos)$/.test(word),
  ).length;
  return (
    named >= 2 &&
    named + particles === words.length &&
    words.length <= 5 &&
    !isJobTitle(line) &&
    !LEGAL_FORM.test(line)
  );
}

/** Whether an e-mail address is made of this name: `jeanne.valmont@`, `jvalmont@`. */
export function spells(email: string, name: string): boolean {
  const local = foldWords((email.split('@')[0] ?? '').replace(/\d+/g, ''));
  const words = foldWords(name);
  const [first = '', ...rest] = words;
  const last = rest.join('');
  const joined = local.join('');
  return (
    last.length > 1 &&
    [`${first}${last}`, `${last}${first}`, `${first[0]}${last}`, `${last}${first[0]}`].includes(joined)
  );
}

/** The line with the person's name, and what says so. */
export function findName(lines: string[], emails: string[]): { at: number; by: string } | undefined {
  const spelled = lines.findIndex((line) => isName(line) && emails.some((email) => spells(email, line)));
  if (spelled >= 0) return { at: spelled, by: 'text:line+email' };
  const above = lines.findIndex((line, at) => isName(line) && isJobTitle(lines[at + 1] ?? ''));
  if (above >= 0) return { at: above, by: 'text:line-above-title' };
  // A profile that is copied has its name twice, for eyes and for screen readers.
  const twice = lines.findIndex((line, at) => at < 6 && isName(line) && lines[at + 1] === line);
  return twice >= 0 ? { at: twice, by: 'text:line-twice' } : undefined;
}
