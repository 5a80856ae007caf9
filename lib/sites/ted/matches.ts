/** The addresses that this site claims. */
export default ['*://*.ted.europa.eu/*'] as readonly string[];
