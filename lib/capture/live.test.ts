import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { savedPage } from '../../tests/support/saved-page.ts';
import { captureLive, type Live, PATIENCE_MS } from './live.ts';

interface Person {
  slug: string;
  name: string;
  company: string;
  title: string;
}

const people: Person[] = [
  { slug: 'anna-berg', name: 'Anna Berg', company: 'Nordal', title: 'Head of Buying' },
  { slug: 'bruno-costa', name: 'Bruno Costa', company: 'Selmar', title: 'Sales Director' },
  { slug: 'chloe-dumas', name: 'Chloé Dumas', company: 'Brévin', title: 'Directrice achats' },
];
const [anna, bruno] = people as [Person, Person, Person];
const url = ({ slug }: Person): string => `https://www.linkedin.com/in/${slug}/`;

const topcard = ({ slug, name, company, title }: Person): string =>
  `<section componentkey="ref${slug}Topcard"><div><div><a href="/in/${slug}/"><h2>${name}</h2></a></div><p>${title} at ${company}</p><p>${company}</p>
   <div><p>Town of ${company}</p><p><a href="/in/${slug}/overlay/contact-info/">…</a></p></div></div><div role="button"><svg id="company-accent-1"></svg><p>${company}</p></div></section>`;
const experience = ({ slug, company, title }: Person): string =>
  `<section componentkey="ref${slug}ExperienceTopLevelSection"><div componentkey="entity-collection-item-1"><p>${title}</p><p>${company} · CDI</p><p>Jan 2024 - Present</p></div></section>`;
const PARTS = { card: topcard, work: experience } as const;

const saved = new Map<string, Document>();

/** A fresh copy of a person's page. */
function profilePage(person: Person): Document {
  const known = saved.get(person.slug);
  if (known) return known.cloneNode(true) as Document;
  const html = `<!doctype html><html><head><title>${person.name} | LinkedIn</title></head><body><main id="workspace" data-sdui-screen="x.profile.Profile"><div id="card">${topcard(person)}</div><div id="work">${experience(person)}</div></main></body></html>`;
  saved.set(person.slug, savedPage(html, url(person)).window.document);
  return profilePage(person);
}

/** A tab with its own clock: what is planned happens while the reader waits. */
function tab(document: Document, address: string, loaded = address) {
  const plan: { at: number; run: () => void }[] = [];
  const state = { time: 0, href: address };
  const live: Live = {
    document,
    loaded,
    href: () => state.href,
    now: () => state.time,
    wait: async (milliseconds) => {
      state.time += milliseconds;
      for (const step of plan.splice(0)) step.at <= state.time ? step.run() : plan.push(step);
    },
  };
  const later = (at: number, run: () => void): void => void plan.push({ at, run });
  const show = (person: Person, part: keyof typeof PARTS) => (): void => {
    const place = document.querySelector(`#${part}`);
    if (place) place.innerHTML = PARTS[part](person);
  };
  return { live, state, later, show };
}

describe('reading a page in front of somebody', () => {
  it('reads the page as it was loaded at once', async () => {
    const { live, state } = tab(profilePage(anna), url(anna));
    const result = await captureLive(live);
    expect(result.drafts[0]?.fields).toMatchObject({
      fullName: 'Anna Berg',
      company: 'Nordal',
      title: 'Head of Buying',
    });
    expect(state.time).toBe(0);
  });

  it('waits for the next person when the address changes first', async () => {
    const { live, later, show } = tab(profilePage(anna), url(bruno), url(anna));
    later(900, show(bruno, 'card'));
    later(1300, show(bruno, 'work'));
    expect((await captureLive(live)).drafts[0]?.fields).toMatchObject({
      fullName: 'Bruno Costa',
      company: 'Selmar',
      linkedinUrl: url(bruno),
    });
  });

  it('refuses a page that keeps showing somebody else', async () => {
    const { live, state } = tab(profilePage(anna), url(bruno), url(anna));
    expect(await captureLive(live)).toMatchObject({ drafts: [], refused: 'moved', url: url(bruno) });
    expect(state.time).toBe(PATIENCE_MS);
  });

  it('refuses a page whose address never rests', async () => {
    const { live, state } = tab(profilePage(anna), url(anna));
    let turn = 0;
    live.href = () => `${url(people[turn++ % 2] as Person)}?${turn}`;
    expect((await captureLive(live)).refused).toBe('moved');
    expect(state.time).toBe(PATIENCE_MS);
  });

  it('gives a page that is still loading its three seconds', async () => {
    const document = profilePage(anna);
    const card = document.querySelector('#card') as Element;
    card.innerHTML = '';
    const { live, later, show } = tab(document, url(anna));
    later(1000, show(anna, 'card'));
    expect((await captureLive(live)).drafts[0]?.fields.fullName).toBe('Anna Berg');
    card.innerHTML = '';
    expect((await captureLive(tab(document, url(anna)).live)).refused).toBe('shell');
  });

  it('never mixes two people over 200 navigations with late and partial swaps', async () => {
    const delay = fc.integer({ min: 0, max: 4000 });
    const walk = fc.record({
      from: fc.nat(2),
      to: fc.nat(2),
      card: delay,
      work: delay,
      again: fc.option(fc.tuple(fc.nat(2), delay)),
    });
    await fc.assert(
      fc.asyncProperty(walk, async ({ from, to, card, work, again }) => {
        const [start, end] = [people[from] as Person, people[to] as Person];
        const { live, state, later, show } = tab(profilePage(start), url(end), url(start));
        later(card, show(end, 'card'));
        later(work, show(end, 'work'));
        if (again) {
          const [index, at] = again;
          const third = people[index] as Person;
          later(at, () => {
            state.href = url(third);
          });
          later(at + card, show(third, 'card'));
          later(at + work, show(third, 'work'));
        }
        const result = await captureLive(live);
        const person = people.find((one) => url(one) === result.url) as Person;
        const text = JSON.stringify(result.drafts);
        for (const other of people)
          if (other !== person)
            expect(text).not.toMatch(
              new RegExp(`${other.name}|${other.slug}|${other.company}|${other.title}`),
            );
        if (result.refused) expect(result.drafts).toEqual([]);
        else expect(result.drafts[0]?.fields.fullName).toBe(person.name);
      }),
      { numRuns: 200, seed: 1 },
    );
  }, 60_000);

  it('does not take the head of the page before for that of the page after', async () => {
    const html = (slug: string, text: string): string =>
      `<!doctype html><html><head><link rel="canonical" href="https://press.example/${slug}"><meta property="og:title" content="${text}"></head><body><article><h1>${text}</h1><p>${'Words of the article. '.repeat(12)}</p></article></body></html>`;
    const document = savedPage(html('one', 'First story'), 'https://press.example/one').window.document;
    const { live } = tab(document, 'https://press.example/two', 'https://press.example/one');
    expect((await captureLive(live)).refused).toBe('moved');
    const again = tab(document, 'https://press.example/two', 'https://press.example/one');
    again.later(600, () => {
      document.documentElement.innerHTML = html('two', 'Second story');
    });
    expect((await captureLive(again.live)).drafts[0]?.fields).toMatchObject({
      title: 'Second story',
      url: 'https://press.example/two',
    });
  });
});
