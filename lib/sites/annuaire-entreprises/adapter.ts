import { companyPage } from '../register-page.ts';
import { defineSite } from '../site.ts';

/** The State's own directory of companies, from the register of INSEE and INPI. */
export default defineSite({
  id: 'annuaire-entreprises',
  source: 'register',
  pages: [companyPage(['/entreprise/*', '/etablissement/*'])],
});
