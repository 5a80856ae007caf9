import { expect, it } from 'vitest';
import { simulatePolls } from './faults/polls.ts';

/** `VIGIE_POLLS=10000` for the long run. */
const POLLS = Number(process.env.VIGIE_POLLS ?? 800);

it.each([1, 2])(
  'raises one alert for each story, however feeds change between polls (seed %i)',
  async (seed) => {
    const { polls, stories, alerts, doubled, lost } = await simulatePolls({ polls: POLLS, seed });
    console.log(
      `${polls} polls: ${stories} stories, ${alerts} alerts, ${doubled.length} doubled, ${lost.length} lost`,
    );
    expect(stories).toBeGreaterThan(POLLS / 5);
    expect(doubled).toEqual([]);
    expect(lost).toEqual([]);
  },
  600_000,
);
