/**
 * Shipped evidence in bits (log2 of how much likelier an agreement is between records of one subject than of
 * two), per field and level. Set by hand while looking at hand-written B2B records, so figures on those are development figures. A name that agrees is
 * worth its rarity (frequency.ts) besides.
 */
export const PERSON = {
  /** `initial` and what follows stand alone, without rarity. */
  given: { same: 0, nickname: -1, slip: -2, initial: 2, part: -10, missing: -1, different: -11 },
  /** `missing` and `different` stand alone. */
  surname: { same: 0, slip: -2.5, part: -3, missing: -2, different: -12 },
  company: { same: 7, near: 6, part: 5, different: -7 },
  email: { same: 12, shared: 3, against: -5 },
  phone: { mobile: 9, desk: 4 },
  city: { same: 2.5, different: -2 },
  title: { same: 3, like: 1, different: -2 },
  linkedin: { different: -2 },
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
  domain: { same: 12, group: 1, label: 6, name: 6, different: -2 },
  city: { same: 3.5, different: -2.5 },
  country: { different: -3 },
  phone: { same: 5 },
  linkedin: { different: -3 },
} as const;

/**
 * Odds that another record is the same, in bits, where a record has about one other among `count`. A base of a few
 * records is taken for one of 300: the people it does not hold yet have namesakes too.
 */
export function prior(count: number): number {
  return -Math.log2(Math.max(count, 300));
}

/** From here on a pair is proposed, in bits of posterior odds. */
export const PROPOSE = -1;

/** Two proposals this sure through a third record imply one between their ends, unless so much speaks against it. */
export const CHAIN = { score: 0.98, against: -14 };
