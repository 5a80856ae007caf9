/**
 * Legal forms by country (ISO 3166-1), in plain form: lower case, letters and digits only, words joined by
 * a space, dots gone (`S.A.R.L.` is `sarl`). Sources: ISO 20275 entity legal forms, national registers.
 */
const FORMS: Readonly<Record<string, string>> = {
  FR: 'sa|sas|sasu|sarl|eurl|snc|sci|scop|scic|scp|scs|sca|selarl|selas|selasu|sem|seml|spl|gie|geie|earl|gaec|ei|eirl|association loi 1901|societe anonyme|societe par actions simplifiee|societe par actions simplifiee unipersonnelle|societe a responsabilite limitee|societe en nom collectif|societe civile immobiliere|societe cooperative|epic',
  BE: 'nv|bv|bvba|sprl|srl|scrl|sc|cv|cvba|vof|asbl|vzw|comm v|gcv',
  LU: 'sarl|sarls|secs|scsp|soparfi',
  CH: 'ag|sagl|gmbh|sarl|kollektivgesellschaft',
  MC: 'sam|scpm',
  DE: 'gmbh|ag|kg|ohg|gbr|ug|kgaa|ev|eg|gmbh co kg|gmbh und co kg|gmbh et co kg|ag et co kg|se et co kg|gmbh et co kgaa|ag co kg|gmbh co kgaa|ug haftungsbeschrankt|mbh|gesellschaft mit beschrankter haftung|aktiengesellschaft|co kg|se|se co kg|ek|ggmbh|partg|partgmbb',
  AT: 'gesmbh|gesellschaft mbh|og|eu',
  GB: 'ltd|limited|plc|llp|lp|cic|public limited company|private limited company',
  IE: 'dac|clg|uc|teoranta|teo|cpt',
  NL: 'bv|nv|cv|vof|cooperatie|ua|stichting|besloten vennootschap|naamloze vennootschap|besloten vennootschap met beperkte aansprakelijkheid',
  ES: 'sl|slu|sa|sau|sll|scoop|sociedad limitada|sociedad anonima|cb|slp|sociedad de responsabilidad limitada|sociedad limitada unipersonal',
  PT: 'lda|ltda|sgps|unipessoal lda|sociedade anonima|sociedade por quotas|sociedade unipessoal',
  IT: 'spa|srl|srls|sas|snc|sapa|scarl|scrl|societa per azioni|societa a responsabilita limitata|ss',
  DK: 'aps|as|ivs|is|ks|amba|aktieselskab|anpartsselskab',
  SE: 'ab|hb|kb|aktiebolag|publ|ab publ',
  NO: 'as|asa|ans|da|ba|nuf|aksjeselskap',
  FI: 'oy|oyj|ky|osakeyhtio|oy ab|abp|julkinen osakeyhtio|kommandiittiyhtio',
  IS: 'ehf|hf|einkahlutafelag|hlutafelag',
  PL: 'sp zoo|sp z oo|spzoo|spolka z oo|sa|sp j|sp k|spolka akcyjna|spolka z ograniczona odpowiedzialnoscia|spolka komandytowa|spolka jawna',
  CZ: 'sro|as|spol sro|vos|ks|spolecnost s rucenim omezenym|akciova spolecnost',
  SK: 'sro|as|spolocnost s rucenim obmedzenym|akciova spolocnost',
  HU: 'kft|zrt|nyrt|bt|rt|kkt|korlatolt felelossegu tarsasag|zartkoruen mukodo reszvenytarsasag|reszvenytarsasag|beteti tarsasag',
  RO: 'srl|sa|pfa|scs|societate cu raspundere limitata|societate pe actiuni',
  BG: 'ood|eood|ad|ead',
  HR: 'doo|dd|jdoo|drustvo s ogranicenom odgovornoscu|dionicko drustvo',
  SI: 'doo|dd|druzba z omejeno odgovornostjo|delniska druzba',
  RS: 'doo|ad',
  GR: 'ae|epe|ike|oe',
  EE: 'ou|as|osauhing|aktsiaselts',
  LV: 'sia|as|sabiedriba ar ierobezotu atbildibu',
  LT: 'uab|ab|mb|uzdaroji akcine bendrove',
  TR: 'as|ltd sti|anonim sirketi|limited sirketi|sanayi ve ticaret as',
  RU: 'ooo|oao|zao|pao|ao',
  UA: 'tov|prat',
  US: 'inc|incorporated|corp|corporation|llc|lllp|co|company|pc|na',
  CA: 'ltee|limitee|inc|enr|senc',
  AU: 'pty ltd|pty limited|pty',
  IN: 'pvt ltd|private limited|pvt limited',
  SG: 'pte ltd|pte',
  JP: 'kk|kabushiki kaisha|gk|co ltd',
  CN: 'co ltd',
  HK: 'co limited',
  BR: 'ltda|sa|eireli|me',
  MX: 'sa de cv|s de rl de cv|sapi de cv|sab de cv',
  MA: 'sarl au',
  EU: 'se|sce|eeig',
};

const all = new Set(Object.values(FORMS).flatMap((list) => list.split('|')));

/** The words of the longest form. */
const LONGEST = 5;

/** Countries that know the form, in plain words; empty for what is none. */
export function countriesOf(form: string): string[] {
  return Object.keys(FORMS).filter((country) => (FORMS[country] ?? '').split('|').includes(form));
}

/** True for a legal form of any country, in plain form. */
export function isLegalForm(text: string): boolean {
  return all.has(text);
}

/** Takes legal forms off the end and the beginning of a name's words; never all of them. */
export function withoutForms(words: readonly string[]): { words: string[]; forms: string[] } {
  let rest = [...words];
  const forms: string[] = [];
  for (let found = true; found; ) {
    found = false;
    for (let length = Math.min(LONGEST, rest.length - 1); length > 0 && !found; length--) {
      const end = rest.slice(-length).join(' ');
      const start = rest.slice(0, length).join(' ');
      if (all.has(end)) {
        forms.push(end);
        rest = rest.slice(0, -length);
        found = true;
      } else if (all.has(start) && start !== 'co' && start !== 'company') {
        forms.push(start);
        rest = rest.slice(length);
        found = true;
      }
    }
  }
  return { words: rest, forms };
}
