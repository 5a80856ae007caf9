/** The addresses that this site claims. */
export default ['*://annuaire-entreprises.data.gouv.fr/*'] as readonly string[];
