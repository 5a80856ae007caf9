import { type GoldenRecord, reader } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import { companyDomain } from '../record/keys.ts';
import { text, texts } from '../record/kind.ts';
import { aboutOf, type Named } from './about.ts';
import { effectiveUrl, readAddress } from './address.ts';
import type { SignalType } from './cues/types.ts';
import type { Matchable } from './match.ts';
import { isOfAnother, isPartOfAnother, type Occurrence } from './occurrences.ts';
import { type Token, tokenize } from './tokens.ts';

/** How an account may be named in an article. */
export interface AccountName {
  id: Id;
  /** Its name and aliases. */
  names: string[];
  /** Without `www.`; '' where not known or shared with others. */
  domain: string;
  /** What it sells and who works there: named, they mean the account. */
  others?: string[];
  /** Its town and trade: beside a name that could be anybody's they say whose it is. */
  context?: string[];
}

/** Where an account was found. `name` as it is written, or its domain. */
export interface Mention {
  id: Id;
  evidence: string;
}

/** The names of a record of kind account; `others`: of the people who work there. */
export function accountName(record: GoldenRecord, others: string[] = []): AccountName {
  const read = reader(record);
  return {
    id: record.id,
    names: [...new Set([text(read, 'name'), ...texts(read, 'alias')])].filter(Boolean),
    domain: companyDomain(text(read, 'domain') || text(read, 'website')),
    ...(others.length > 0 && { others }),
    context: [text(read, 'city'), text(read, 'industry')].filter(Boolean),
  };
}

interface Entry {
  id: Id;
  words: string[];
  /** One word: it must be written as a name is, with a capital. */
  single: boolean;
  /** Nobody else's, though it be one word. */
  own: boolean;
  /** One word of a longer name, which may be a surname or a town. */
  short: boolean;
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

/** The words of a name, without the legal form at its end. */
function nameWords(name: string): string[] {
  const words = tokenize(name).map((token) => token.word);
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1) ?? '')) words.pop();
  return words;
}

/** Accounts ready to be looked for in any number of items. */
export class AccountIndex {
  private readonly byFirstWord = new Map<string, Entry[]>();
  private readonly byDomain = new Map<string, Id>();
  /** Names run together, as handles and hashtags are. */
  private readonly byHandle = new Map<string, Id>();
  private readonly contexts = new Map<Id, Set<string>>();

  constructor(accounts: Iterable<AccountName>) {
    for (const { id, names, domain, others = [], context = [] } of accounts) {
      const short = nameWords(names[0] ?? '').length > 1;
      for (const name of names) this.addName(id, name, false, short);
      for (const name of others) this.addName(id, name, true, false);
      if (domain) this.byDomain.set(domain, id);
      this.contexts.set(
        id,
        new Set(
          context
            .flatMap((one) => tokenize(one).map((token) => token.word))
            .filter((word) => word.length > 3),
        ),
      );
    }
  }

  private addName(id: Id, name: string, own: boolean, short: boolean): void {
    const words = nameWords(name);
    const [first] = words;
    if (!first || (words.length === 1 && (first.length < 2 || SHORT_WORDS.has(first)))) return;
    const handle = words.join('');
    if (handle.length > 5 && !this.byHandle.has(handle)) this.byHandle.set(handle, id);
    const entry = { id, words, single: words.length === 1, own, short };
    const others = this.byFirstWord.get(first) ?? [];
    this.byFirstWord.set(
      first,
      [...others, entry].sort((a, b) => b.words.length - a.words.length),
    );
  }

  /** The accounts that an item is about (see `aboutOf`), with how it names them. `types`: what it reports. */
  about(item: Matchable, types: readonly SignalType[]): Mention[] {
    const named = this.named(item);
    const about = new Set(aboutOf(item, named, types));
    return named.filter(({ id }) => about.has(id)).map((one) => mention(item, one));
  }

  /** Every account that an item names, or whose site it is on or links to by name, each once. */
  mentioned(item: Matchable): Mention[] {
    return this.named(item).map((one) => mention(item, one));
  }

  /** The account on whose site an item's page is. */
  owner(item: Matchable): Id | undefined {
    return this.ownerOf(hostOf(item));
  }

  /**
   * Every account that an item names, and where. A name of one word must be written as a name, stand by itself
   * and, where the item uses it as a word too or as a part of other names, be borne out by something else.
   */
  named(item: Matchable): Named[] {
    const found = new Map<Id, Occurrence[]>();
    const doubtful = new Set<Id>();
    const ordinary = new Set<Id>();
    for (const field of ['title', 'text'] as const) {
      const written = item[field];
      const tokens = tokenize(written);
      const shouting = !/\p{Ll}/u.test(written) || !/\p{Lu}/u.test(written);
      for (let at = 0; at < tokens.length; )
        at += this.nameAt({ tokens, at, field, written, shouting, found, doubtful, ordinary }) || 1;
      this.handlesIn(field, tokens, written, found);
      this.domainsIn(field, written, found);
    }
    const owner = this.ownerOf(hostOf(item));
    const words = new Set(
      tokenize(`${item.title} ${item.text} ${item.url.replace(/[-_/.]/g, ' ')}`).map((token) => token.word),
    );
    const named = [...found].filter(([id, places]) => {
      const plain = ordinary.has(id) && places.every((place) => opens(item[place.field], place.start));
      return (!doubtful.has(id) && !plain) || owner === id || this.bornOut(id, places, words);
    });
    const page = this.pageOf(item);
    const all = named.map(([id, occurrences]) => ({
      id,
      occurrences,
      ownSite: id === owner,
      ownPage: id === page,
    }));
    for (const id of new Set([owner, page])) {
      if (!id || all.some((one) => one.id === id)) continue;
      all.push({ id, occurrences: [], ownSite: id === owner, ownPage: id === page });
    }
    return all;
  }

  /** The account that a folder of the page's address is named after, as on sites of reviews and of jobs. */
  private pageOf(item: Matchable): Id | undefined {
    const path = readAddress(effectiveUrl(item.url))?.path.toLowerCase() ?? '';
    if (!/\/(?:avis|reviews?|companies|company|entreprises?|societe|fiche|profil|brand)\//.test(path))
      return undefined;
    for (const folder of path.split('/').filter(Boolean)) {
      const id = this.byHandle.get(folder.replace(/-(?:et|and)-|-/g, ''));
      if (id) return id;
    }
    return undefined;
  }

  private bornOut(id: Id, places: Occurrence[], words: ReadonlySet<string>): boolean {
    if (places.some((place) => place.strength === 'full')) return true;
    return [...(this.contexts.get(id) ?? [])].some((word) => words.has(word));
  }

  /** Takes the longest name that begins here; gives its length in words, 0 for none. */
  private nameAt({ tokens, at, field, written, shouting, found, doubtful, ordinary }: Looking): number {
    let longest = 0;
    for (const { id, words, single, own, short } of this.byFirstWord.get(tokens[at]?.word ?? '') ?? []) {
      if (words.length < longest || !words.every((word, place) => tokens[at + place]?.word === word))
        continue;
      const start = tokens[at]?.start ?? 0;
      const end = tokens[at + words.length - 1]?.end ?? start;
      const asName = /[\p{Lu}\p{Lt}\p{Lo}\p{Nd}]/u.test(written.slice(start, end));
      if (single && !shouting && !asName) {
        ordinary.add(id);
        continue;
      }
      if (!own && (isOfAnother(written, start) || (single && isPartOfAnother(written, tokens, at, short)))) {
        doubtful.add(id);
        longest = Math.max(longest, words.length);
        continue;
      }
      longest = words.length;
      push(found, id, { field, start, end, strength: single && !own ? 'single' : 'full' });
    }
    return longest;
  }

  private handlesIn(
    field: 'title' | 'text',
    tokens: Token[],
    written: string,
    found: Map<Id, Occurrence[]>,
  ): void {
    for (const { word, start, end } of tokens) {
      if (!/(?:^|[^\p{L}\p{Nd}.])[@#]$/u.test(written.slice(Math.max(0, start - 2), start))) continue;
      const id = this.byHandle.get(word);
      if (id) push(found, id, { field, start, end, strength: 'full' });
    }
  }

  private domainsIn(field: 'title' | 'text', written: string, found: Map<Id, Occurrence[]>): void {
    for (const match of written.toLowerCase().matchAll(/[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}/g)) {
      const id = this.ownerOf(match[0]);
      if (id)
        push(found, id, { field, start: match.index, end: match.index + match[0].length, strength: 'full' });
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

interface Looking {
  tokens: Token[];
  at: number;
  field: 'title' | 'text';
  written: string;
  /** All in capitals, or in none: they tell nothing. */
  shouting: boolean;
  found: Map<Id, Occurrence[]>;
  /** Named like a part of somebody else's name. */
  doubtful: Set<Id>;
  /** Written like any other word somewhere. */
  ordinary: Set<Id>;
}

function push(found: Map<Id, Occurrence[]>, id: Id, place: Occurrence): void {
  const places = found.get(id);
  if (!places) found.set(id, [place]);
  else if (!places.some((one) => one.field === place.field && one.start === place.start)) places.push(place);
}

/** Whether a place begins its sentence, where any word has a capital. */
function opens(field: string, start: number): boolean {
  return /(?:^|[.!?…:]\s+|[«"“]\s?)$/.test(field.slice(0, start));
}

function mention(item: Matchable, { id, occurrences: [first] }: Named): Mention {
  return { id, evidence: first ? item[first.field].slice(first.start, first.end) : hostOf(item) };
}

function hostOf(item: Matchable): string {
  return readAddress(effectiveUrl(item.url))?.host ?? '';
}
