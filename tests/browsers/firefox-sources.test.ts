import { describe } from 'vitest';
import { BUILT } from './acts.ts';
import { firefoxRep } from './harness/firefox.ts';
import { sourcesStory } from './sources-story.ts';

describe('sources of every kind, in Firefox', () => {
  sourcesStory((web) => firefoxRep({ extension: BUILT.firefox, web }));
});
