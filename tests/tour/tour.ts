import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { addWatch, allowLinkedin, BUILT, clip, joinTeam, pollNow, saveWithEnter } from '../browsers/acts.ts';
import { chromiumRep } from '../browsers/harness/chromium.ts';
import { album } from '../browsers/harness/pictures.ts';
import type { Rep } from '../browsers/harness/rep.ts';
import { fill, forgets, press, sees } from '../browsers/harness/screen.ts';
import { startWeb } from '../browsers/harness/web.ts';
import type { TourPage, TourScript } from './pages.ts';
import type { World } from './world.ts';

export interface TourOptions {
  world: World;
  script: TourScript;
  /** Folder of the numbered pictures and transcript.md. */
  output: string;
  say: (line: string) => void;
}

/** Plays the three moments and the team in real headless browsers. Throws where one does not happen. */
export async function playTour({ world, script, output, say }: TourOptions): Promise<void> {
  const pictures = album(output);
  const lines: string[] = ['# The tour', ''];
  const tell = (text: string, picture?: string) => {
    say(picture ? `${text}  [${picture}]` : text);
    lines.push(`- ${text}`, ...(picture ? ['', `  ![](${picture})`, ''] : []));
  };
  const web = await startWeb();
  for (const { url, answer } of script.pages) web.put(url, answer);
  web.put(script.feed.url, script.feed.before);
  const reps: Rep[] = [];
  const newRep = async (): Promise<Rep> => {
    const rep = await chromiumRep({ extension: BUILT.chromium, web, locale: 'en-US' });
    reps.push(rep);
    return rep;
  };
  try {
    const [camille, jonas] = world.team.members;
    const rep = await newRep();
    await joinTeam(rep, camille, world.url);
    const team = await rep.open('options.html#team');
    await sees(team, world.team.workspace.name);
    tell(
      `${camille.name} joins the team “${world.team.workspace.name}” with a code approved on ${world.url}`,
      await pictures.take(team, 'team'),
    );
    await team.close();
    await allowLinkedin(rep);

    for (const page of script.pages) await clipPage(rep, page, tell, pictures);

    await addWatch(rep, web, { name: 'News of accounts', query: script.feed.query, feed: script.feed.url });
    web.put(script.feed.url, script.feed.after);
    await pollNow(rep, web, script.feed.url);
    const alerts = await rep.open('sidepanel.html');
    await press(alerts, 'Alerts');
    await sees(alerts, script.feed.shows);
    await narrow(alerts, 420);
    tell(
      `A feed has a new item for the watch ${script.feed.query}: one alert`,
      await pictures.take(alerts, 'alert'),
    );
    await alerts.close();

    const subject = script.pages.find(({ kind }) => kind === 'person') ?? script.pages[0];
    if (subject) await showDossier(rep, subject, tell, pictures);

    const dashboard = await rep.open('dashboard.html');
    await sees(dashboard, 'MRR');
    await new Promise((resolve) => setTimeout(resolve, 500));
    tell(
      'The portfolio in figures: MRR, churn, CAC, CLTV from imported subscriptions and costs',
      await pictures.take(dashboard, 'dashboard'),
    );
    await dashboard.close();

    const other = await newRep();
    await joinTeam(other, jonas, world.url);
    const panel = await other.open('sidepanel.html');
    for (const page of script.pages.slice(0, 3)) {
      await fill(panel, 'Search', page.shows.split(/\s+/).slice(0, 2).join(' '));
      await sees(panel, page.shows.split(/\s+/)[0] ?? page.shows, 60_000);
    }
    if (subject) {
      await fill(panel, 'Search', subject.shows);
      await press(panel, subject.shows);
      await sees(panel, 'What is known');
    }
    await narrow(panel, 800);
    tell(
      `${jonas.name}, in another profile, finds all of it through the backend`,
      await pictures.take(panel, 'second-profile'),
    );

    const strangers = web
      .unexpected()
      .filter((url) => !script.pages.some((page) => new URL(page.url).host === new URL(url).host));
    tell(`Pages served: ${script.pages.length}; requests to any other address: ${strangers.length}`);
  } finally {
    await Promise.allSettled(reps.map((rep) => rep.close()));
    await web.close();
    writeFileSync(join(output, 'transcript.md'), `${lines.join('\n')}\n`);
  }
}

type Tell = (text: string, picture?: string) => void;
type Album = ReturnType<typeof album>;

async function clipPage(rep: Rep, subject: TourPage, tell: Tell, pictures: Album): Promise<void> {
  const page = await rep.visit(subject.url);
  const panel = await clip(rep, page);
  await sees(panel, subject.shows);
  const read = await pictures.takeBeside(page, panel, `clip-${subject.kind}`);
  tell(`One key on ${subject.name}, at ${subject.url}: the panel shows what was read`, read);
  const shown = await saveWithEnter(panel);
  const saved = shown.split('\n').find((line) => /\bsaved\b/.test(line)) ?? 'saved';
  tell(`Enter: ${saved}`, await pictures.takeBeside(page, panel, `saved-${subject.kind}`));
  await page.close();
}

async function showDossier(rep: Rep, subject: TourPage, tell: Tell, pictures: Album): Promise<void> {
  const page = await rep.visit(subject.url);
  const panel = await clip(rep, page);
  await press(panel, 'Let go');
  await sees(panel, 'What is known');
  await forgets(panel, 'Nothing was saved');
  tell(
    `Back on ${subject.name}: the panel opens the dossier`,
    await pictures.takeBeside(page, panel, 'dossier'),
  );
  await page.close();
}

/** A page of the extension as wide as the side panel. */
async function narrow(page: Page, height: number): Promise<void> {
  await page.setViewport({ width: 360, height });
}
