import { withoutTracking } from '../generic/url.ts';
import { noticePage } from '../notice-page.ts';
import type { Page } from '../page.ts';
import { defineSite } from '../site.ts';

/** The number that the portal gives a consultation, in both forms of its addresses; ''. */
function consultation(page: Page): string {
  const { pathname, searchParams } = page.address;
  const path = /\/consultation\/(\d{3,9})(?=\/|$)/.exec(pathname)?.[1];
  const asked = /DetailConsultation|DetailsConsultation/.test(searchParams.get('page') ?? '');
  return (
    path ??
    (asked
      ? (/^\d{3,9}$/.exec(searchParams.get('id') ?? searchParams.get('refConsultation') ?? '')?.[0] ?? '')
      : '')
  );
}

/** PLACE, the buying platform of the French State, and the regional portals on the same software (Atexo). */
export default defineSite({
  id: 'place',
  pages: [
    {
      name: 'consultation',
      when: (page) => consultation(page) !== '',
      subject: noticePage(consultation, (page) => withoutTracking(page.address), { country: () => 'FR' }),
    },
  ],
});
