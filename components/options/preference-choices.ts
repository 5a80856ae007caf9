/** Minutes between two readings of a feed that can be chosen. */
export const POLL_STEPS: readonly number[] = [5, 10, 15, 30, 60, 120, 240, 720, 1440];

/** ISO 4217 codes of the currencies that European teams bill in. */
export const CURRENCIES: readonly string[] = [
  'EUR',
  'CHF',
  'CZK',
  'DKK',
  'GBP',
  'HUF',
  'NOK',
  'PLN',
  'RON',
  'SEK',
  'USD',
  'CAD',
  'MAD',
  'TND',
];
