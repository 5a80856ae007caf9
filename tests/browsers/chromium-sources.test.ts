import { describe } from 'vitest';
import { BUILT } from './acts.ts';
import { chromiumRep } from './harness/chromium.ts';
import { sourcesStory } from './sources-story.ts';

describe('sources of every kind, in Chromium', () => {
  sourcesStory((web) => chromiumRep({ extension: BUILT.chromium, web }));
});
