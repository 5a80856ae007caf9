/**
 * Shipped evidence in bits (log2 of how much likelier an agreement is between records of one subject than of
 * two), per field and level. Hand-set from the FEBRL, Splink and B2B material, frozen before scored runs.
 * Agreement on a name is weighed by its rarity instead (frequency.ts).
 */
export const PERSON = {
  given: { same: 0, nickname: -1, slip: -2, initial: -3.5, part: -10, missing: -6, different: -11 },
  surname: { same: 0, slip: -2.5, part: -3, missing: -6, different: -12 },
  company: { same: 7, near: 6, part: 5, none: 0, different: -7 },
  mailbox: { same: 12, shared: 3, spells: 3, against: -5, none: 0 },
  mobile: { same: 9, none: 0 },
  desk: { same: 4, none: 0 },
  city: { same: 2.5, different: -2, none: 0 },
  title: { same: 3, like: 1, different: -2, none: 0 },
  linkedin: { different: -2, none: 0 },
  turned: -1,
  /** A name that many bear, with nothing else that agrees. */
  alone: -7,
} as const;

export const ACCOUNT = {
  name: {
    same: 0,
    spelling: -1,
    slip: -2,
    place: -2,
    acronym: -3,
    part: -3,
    initials: -3,
    missing: -7,
    mark: -12,
    different: -14,
    brand: -3,
  },
  domain: { same: 12, group: 1, label: 6, name: 6, different: -2, none: 0 },
  city: { same: 3.5, different: -2.5, none: 0 },
  country: { different: -3, none: 0 },
  phone: { same: 5, none: 0 },
  linkedin: { different: -3, none: 0 },
} as const;

/** Odds that a record has another of its subject among `count` others, in bits: one in eight of them at the start. */
export function prior(count: number): number {
  return -Math.log2(Math.max(count, 8));
}

/** From here on a pair is proposed, in bits of posterior odds. */
export const PROPOSE = -1;

/** Two proposals this sure through a third record imply one between their ends, unless so much speaks against it. */
export const CHAIN = { score: 0.98, against: -14 };
