/** The addresses that this site claims. */
export default ['*://www.societe.com/*', '*://societe.com/*'] as readonly string[];
