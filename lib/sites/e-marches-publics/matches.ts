/** The addresses that this site claims. */
export default ['*://*.e-marchespublics.com/*', '*://*.marches-publics.info/*'] as readonly string[];
