/** The addresses that this site claims. */
export default ['*://boamp.fr/*', '*://www.boamp.fr/*'] as readonly string[];
