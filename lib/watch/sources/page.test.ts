import { describe, expect, it } from 'vitest';
import type { Json } from '../../record/json.ts';
import source from './page.ts';
import { answerOf } from './testing/answer.ts';

const JOBS = 'https://orvane.example/carrieres#watch:page';
const page = (jobs: string[], more = '') =>
  `<!doctype html><title>Carrières | Orvane</title><nav>Accueil ${more}</nav><main><h1>Nos offres</h1>
  <ul class="jobs open">${jobs.map((job) => `<li>${job}</li>`).join('')}</ul><p>Mis à jour à ${more.length}:00</p></main>`;
const TEN = Array.from({ length: 10 }, (_, n) => `Poste de ${'abcdefghij'[n]?.repeat(4)}`);

async function read(html: string, before?: Json, address = JOBS) {
  const reading = await source.read(answerOf(address, html, before === undefined ? {} : { before }));
  if (!reading.ok) throw new Error(reading.fault.code);
  return reading.value;
}

describe('a page that is followed', () => {
  it('tells on the first reading nothing, then what is new on it and only that', async () => {
    const first = await read(page(TEN));
    expect(first.items).toEqual([]);
    const second = await read(page(['Comptable à Brest', ...TEN], 'nouveau'), first.remember);
    expect(second.items).toMatchObject([
      {
        title: 'Carrières | Orvane : Comptable à Brest',
        text: 'Comptable à Brest',
        url: 'https://orvane.example/carrieres',
      },
    ]);
    const third = await read(page(['Comptable à Brest', ...TEN], 'nouveau'), second.remember);
    expect(third.items).toEqual([]);
  });

  it('is not moved by figures, by lines that go and come back, or by what frames the page', async () => {
    const first = await read(page(TEN));
    const gone = await read(page(TEN.slice(2), 'x'), first.remember);
    const back = await read(page(TEN, 'autre menu'), gone.remember);
    expect([gone.items, back.items]).toEqual([[], []]);
  });

  it('takes in a page made anew without a word, and hears what comes after', async () => {
    const first = await read(page(TEN));
    const anew =
      '<main><h1>Rejoignez l’équipe</h1><p>Tout est nouveau ici</p><p>Nos métiers en images</p></main>';
    const second = await read(anew, first.remember);
    expect(second.items).toEqual([]);
    const third = await read(anew.replace('</main>', '<p>Un poste de veilleur</p></main>'), second.remember);
    expect(third.items[0]?.text).toBe('Un poste de veilleur');
  });

  it('gives one change the same name on every device that sees it', async () => {
    const { remember } = await read(page(TEN));
    const [one, other] = [
      await read(page(['Neuf', ...TEN]), remember),
      await read(page(['Neuf', ...TEN]), remember),
    ];
    expect(one.items[0]?.key).toBe(other.items[0]?.key);
  });

  it('looks only at the part that was chosen', async () => {
    const address = `${JOBS}=ul.jobs`;
    const first = await read(page(TEN), undefined, address);
    const around = page(TEN).replace('Nos offres', 'Toutes nos offres du moment');
    expect((await read(around, first.remember, address)).items).toEqual([]);
    expect((await read(page([...TEN, 'Soudeur']), first.remember, address)).items[0]?.text).toBe('Soudeur');
    expect(await source.read(answerOf(address, '<main><p>Rien de tel</p></main>'))).toMatchObject({
      fault: { code: 'PAGE_NO_PART', values: { part: 'ul.jobs' } },
    });
  });

  it.each([
    ['robot', '<title>Just a moment...</title><p>Checking your browser before accessing orvane.example</p>'],
    ['robot', '<title>Orvane</title><div class="g-recaptcha"></div><p>Vérification</p>'],
    [
      'consent',
      '<title>Orvane</title><main><p>Avant d’accéder au site</p><p>Accepter et continuer</p></main>',
    ],
    ['error', '<title>404 | Orvane</title><main><p>Page introuvable</p></main>'],
    ['error', '<title>Orvane</title><main><p>Site en maintenance</p></main>'],
  ])('takes a wall (%s) for a fault and never for a change', async (wall, html) => {
    const { remember } = await read(page(TEN));
    const answer = answerOf(JOBS, html, remember === undefined ? {} : { before: remember });
    expect(await source.read(answer)).toMatchObject({ fault: { code: 'PAGE_WALL', values: { wall } } });
  });

  it('says so when a page holds no text by itself', async () => {
    expect(await source.read(answerOf(JOBS, '<div id="root"></div><script>go()</script>'))).toMatchObject({
      fault: { code: 'PAGE_EMPTY' },
    });
  });
});
