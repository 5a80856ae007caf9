/** The addresses that this site claims. */
export default ['*://www.pappers.fr/*', '*://pappers.fr/*'] as readonly string[];
