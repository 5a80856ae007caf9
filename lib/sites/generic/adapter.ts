import { legalNotice } from '../legal-notice.ts';
import { defineSite } from '../site.ts';
import { annualReports } from './annual-report.ts';
import { article } from './article.ts';
import { hasOrganization, organization } from './organization.ts';
import { hasPerson, person } from './person.ts';
import { explain, refuse } from './refusal.ts';
import { reviewPage } from './review.ts';

export default defineSite({
  id: 'generic',
  refuse,
  explain,
  pages: [
    { name: 'person', when: hasPerson, subject: person },
    legalNotice,
    { name: 'company', when: hasOrganization, subject: organization },
    reviewPage,
    annualReports,
    { name: 'article', subject: article },
  ],
});
