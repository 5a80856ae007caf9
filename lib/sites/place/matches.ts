/** The addresses that this site claims. */
export default [
  '*://www.marches-publics.gouv.fr/*',
  '*://*.local-trust.com/*',
  '*://marches.maximilien.fr/*',
  '*://marches.megalis.bretagne.bzh/*',
  '*://www.ternum-bfc.fr/*',
  '*://plateforme.alsacemarchespublics.eu/*',
] as readonly string[];
