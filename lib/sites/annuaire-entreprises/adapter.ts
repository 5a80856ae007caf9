import { companyPage } from '../register-page.ts';
import { defineSite } from '../site.ts';

/** The State's own directory of companies, from the register of INSEE and INPI. */
export default defineSite({
  id: 'annuaire-entreprises',
  matches: ['*://annuaire-entreprises.data.gouv.fr/*'],
  source: 'register',
  pages: [companyPage(['/entreprise/*', '/etablissement/*'])],
});
