import type { SIGNAL_TYPES } from '../../record/kinds/signal.ts';

/** A choice of the signal kind's `type`. */
export type SignalType = (typeof SIGNAL_TYPES)[number];

/** A fact that an item reports, or what a customer says. */
export type FactType = Exclude<SignalType, 'press-release' | 'press-article' | 'social-post' | 'other'>;

/** Wordings in the watch language (`~` any inflection, `*` any ending, NEAR/n), with bars between them. */
interface Wordings {
  /** One is enough. */
  strong: string;
  /** Said of other things too: several count together. */
  weak: string;
}

/** What tells a type, in each language. */
export type Cues = Record<'fr' | 'en', Wordings>;
