import { companyPage } from '../register-page.ts';
import { defineSite } from '../site.ts';

/** A private directory of companies. */
export default defineSite({
  id: 'pappers',
  pages: [companyPage(['/entreprise/*', '/etablissement/*'])],
});
