/** The addresses that this site claims. */
export default [
  '*://*.find-tender.service.gov.uk/*',
  '*://*.contractsfinder.service.gov.uk/*',
] as readonly string[];
