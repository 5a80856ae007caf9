/** The addresses that this site claims. */
export default ['*://*.linkedin.com/*'] as readonly string[];
