import { type GoldenRecord, reader } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import { companyDomain } from '../record/keys.ts';
import { text, texts } from '../record/kind.ts';
import { effectiveUrl, readAddress } from './address.ts';
import type { Matchable } from './match.ts';
import { type Token, tokenize } from './tokens.ts';

/** How an account may be named in an article. */
export interface AccountName {
  id: Id;
  /** Its name and aliases. */
  names: string[];
  /** Without `www.`; '' where not known or shared with others. */
  domain: string;
}

/** Where an account was found. `name` as it is written, or its domain. */
export interface Mention {
  id: Id;
  evidence: string;
}

/** The names of a record of kind account. */
export function accountName(record: GoldenRecord): AccountName {
  const read = reader(record);
  return {
    id: record.id,
    names: [...new Set([text(read, 'name'), ...texts(read, 'alias')])].filter(Boolean),
    domain: companyDomain(text(read, 'domain') || text(read, 'website')),
  };
}

interface Entry {
  id: Id;
  words: string[];
  /** One word: it must be written as a name is, with a capital. */
  single: boolean;
}

/** Legal forms that close a company's full name and that nobody says. */
const LEGAL_FORMS = new Set(
  (
    'sa sas sasu sarl eurl snc sci scop scic se gie ei ltd limited llp plc llc inc incorporated corp corporation co gmbh ' +
    'ag kg ug mbh ohg bv nv spa srl sl sau oy oyj ab asa aps sro doo kft zrt'
  ).split(' '),
);

/** Words of two and three letters that are nobody's name by themselves. */
const SHORT_WORDS = new Set(
  (
    'air ami amp ans art aux bal bar bas bec ben big bio bis ble bon bus but buy can cap car cas cdd cdi cle club coq cri ' +
    'cru day des dis don dos duo eau elu end etc eux eye fee fer feu fil fin fly foi for fou fun gaz get gis gel go hot ' +
    'hub ile ici jet jeu job jus kit lac law les leu lit lot lui mai mal man map max mer met mon mot mur net new nid non nos ' +
    'not now off oil old one or ora our out par pas pay pis pop pot pro pur que qui ras rat riz roi rue run sac sea see set six ' +
    'sky son sud sun sur tas ten the tir toi ton top tot tri try two une uni vie vif vin vis vos vue war way web win yes you ' +
    'ax la le de du en et au un il on ou si sa se ce do go hi in is it me my no of ok so to up us we by at as an am be'
  ).split(' '),
);

/** Accounts ready to be looked for in any number of items. */
export class AccountIndex {
  private readonly byFirstWord = new Map<string, Entry[]>();
  private readonly byDomain = new Map<string, Id>();

  constructor(accounts: Iterable<AccountName>) {
    for (const { id, names, domain } of accounts) {
      for (const name of names) this.addName(id, name);
      if (domain) this.byDomain.set(domain, id);
    }
  }

  private addName(id: Id, name: string): void {
    const words = tokenize(name).map((token) => token.word);
    while (words.length > 1 && LEGAL_FORMS.has(words.at(-1) ?? '')) words.pop();
    const [first] = words;
    if (!first || (words.length === 1 && (first.length < 2 || SHORT_WORDS.has(first)))) return;
    const entry = { id, words, single: words.length === 1 };
    const others = this.byFirstWord.get(first) ?? [];
    this.byFirstWord.set(
      first,
      [...others, entry].sort((a, b) => b.words.length - a.words.length),
    );
  }

  /** The accounts that an item names, or whose site it is on or links to by name, each once. */
  mentioned(item: Matchable): Mention[] {
    const found = new Map<Id, string>();
    for (const field of [item.title, item.text]) {
      const tokens = tokenize(field);
      const shouting = !/\p{Ll}/u.test(field) || !/\p{Lu}/u.test(field);
      for (let at = 0; at < tokens.length; ) at += this.nameAt(tokens, at, field, shouting, found) || 1;
      this.domainsIn(field, found);
    }
    const host = readAddress(effectiveUrl(item.url))?.host ?? '';
    const owner = this.ownerOf(host);
    if (owner && !found.has(owner)) found.set(owner, host);
    return [...found].map(([id, evidence]) => ({ id, evidence }));
  }

  /** Takes the longest name that begins here; gives its length in words, 0 for none. */
  private nameAt(
    tokens: Token[],
    at: number,
    field: string,
    shouting: boolean,
    found: Map<Id, string>,
  ): number {
    let longest = 0;
    for (const { id, words, single } of this.byFirstWord.get(tokens[at]?.word ?? '') ?? []) {
      if (words.length < longest || !words.every((word, place) => tokens[at + place]?.word === word))
        continue;
      const written = field.slice(tokens[at]?.start, tokens[at + words.length - 1]?.end);
      if (single && !shouting && !/[\p{Lu}\p{Lt}\p{Lo}\p{Nd}]/u.test(written)) continue;
      longest = words.length;
      if (!found.has(id)) found.set(id, written);
    }
    return longest;
  }

  private domainsIn(field: string, found: Map<Id, string>): void {
    for (const [written] of field.toLowerCase().matchAll(/[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}/g)) {
      const id = this.ownerOf(written);
      if (id && !found.has(id)) found.set(id, written);
    }
  }

  /** The account of a host or of the domain above it. */
  private ownerOf(host: string): Id | undefined {
    for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
      const id = this.byDomain.get(rest);
      if (id) return id;
    }
    return undefined;
  }
}
