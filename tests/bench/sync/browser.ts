import puppeteer, { type Page } from 'puppeteer-core';
import { addMember, foundTeam, observation, pushAs, type TestMember } from '../../../server/testing.ts';
import { requireBrowser } from '../../browsers/harness/find.ts';
import { type Bench, median } from '../bench.ts';
import { servePage } from '../page/bundle.ts';
import type { Team } from './contest.ts';
import type { BenchPage } from './page.ts';
import { rowsOf } from './rows.ts';

const WHO = ['ours', 'RxDB', 'PouchDB'];
const ROUNDS = 3;
const DELTAS = 7;
const DELTA = 20;
const CHANGES = 15;
const ASKED = 100;

type Report = Parameters<Bench>[0];
export interface Stand {
  server: string;
  profile: string;
  report: Report;
}

/** Stands in the page alone, where what is given to `evaluate` runs. */
declare const page: BenchPage;

const teamOf = ({ visitor, token, id, device }: TestMember): Team => ({
  server: visitor.url,
  token,
  member: id,
  device,
});

/** Everything that is measured in the browser. The contestants take turns; the middle of the rounds counts. */
export async function between({ server, profile, report }: Stand, sizes: readonly number[]): Promise<void> {
  const served = await servePage('tests/bench/sync/page.ts');
  const browser = await puppeteer.launch({
    executablePath: requireBrowser('chromium'),
    userDataDir: profile,
    protocolTimeout: 900_000,
    // The backend lets extensions in, not pages; the contestants run in a page.
    args: ['--no-first-run', '--disable-web-security', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const tab = await browser.newPage();
    await tab.goto(served.url);
    for (const size of sizes) await initialAndDelta(tab, server, report, size);
    await pushed(tab, server, report, Math.min(...sizes));
    await freshness(tab, server, report);
  } finally {
    await browser.close();
    served.close();
  }
}

async function initialAndDelta(tab: Page, server: string, report: Report, size: number): Promise<void> {
  const boss = await foundTeam(server, `Initial${size}`);
  const rows = rowsOf(boss.id, size, 3600_000);
  for (let at = 0; at < size; at += 500) await pushAs(boss, rows.slice(at, at + 500));
  const asked = Array.from({ length: ASKED }, (_, n) => rows[Math.floor((n * size) / ASKED)]).flatMap(
    (one) => (one ? { id: one.id, subject: one.subject } : []),
  );
  const team = teamOf(boss);
  const times = await rounds(size > 20_000 ? 1 : ROUNDS, async (who) => {
    const { looked } = await tab.evaluate((...args) => page.initial(...args), who, team, size, asked);
    return size / (looked / 1000);
  });
  tell(
    report,
    `first sync of ${size.toLocaleString('en')} records, ${ASKED} looked up by id`,
    'records/s',
    times,
  );
  let count = size;
  const deltas = new Map<string, number[]>();
  for (let turn = 0; turn < DELTAS; turn++) {
    const more = rowsOf(boss.id, DELTA);
    await pushAs(boss, more);
    count += DELTA;
    const ids = more.map(({ id, subject }) => ({ id, subject }));
    for (const who of WHO) {
      const ms = await tab.evaluate((...args) => page.delta(...args), who, count, ids);
      deltas.set(who, [...(deltas.get(who) ?? []), ms]);
    }
  }
  tell(report, `${DELTA} more on top of ${size.toLocaleString('en')}`, 'ms', deltas);
  await tab.evaluate(() => page.close());
}

async function pushed(tab: Page, server: string, report: Report, size: number): Promise<void> {
  const times = await rounds(ROUNDS, async (who) => {
    const boss = await foundTeam(server, 'Push');
    const rows = rowsOf(boss.id, size);
    const ms = await tab.evaluate((...args) => page.push(...args), who, teamOf(boss), rows);
    return size / (ms / 1000);
  });
  tell(report, `push of ${size.toLocaleString('en')} written here, acknowledged`, 'records/s', times);
  await tab.evaluate(() => page.close());
}

/** One change pushed by a colleague until it is a record in the store of another device. */
async function freshness(tab: Page, server: string, report: Report): Promise<void> {
  const boss = await foundTeam(server, 'Fresh');
  const mate = await addMember(boss, 'Mate', 'ae');
  await tab.evaluate((team) => page.follow(team), teamOf(mate));
  const times: number[] = [];
  for (let turn = 0; turn < CHANGES; turn++) {
    const one = observation(boss.id);
    const arriving = tab.evaluate((subject) => page.arrived(subject), one.subject);
    const from = Date.now();
    await pushAs(boss, [one]);
    times.push((await arriving) - from);
  }
  report({ case: 'one change reaches a second device, median', unit: 'ms', ours: median(times), peers: {} });
  report({
    case: 'one change reaches a second device, worst',
    unit: 'ms',
    ours: Math.max(...times),
    peers: {},
  });
}

async function rounds(count: number, play: (who: string) => Promise<number>): Promise<Map<string, number[]>> {
  const found = new Map<string, number[]>();
  for (let round = 0; round < count; round++)
    for (const who of WHO) found.set(who, [...(found.get(who) ?? []), await play(who)]);
  return found;
}

function tell(report: Report, name: string, unit: string, found: Map<string, number[]>): void {
  const middle = Object.fromEntries([...found].map(([who, values]) => [who, median(values)]));
  const { ours = Number.NaN, ...peers } = middle;
  report({ case: name, unit, ours, peers });
}
