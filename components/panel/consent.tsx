import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useIntl } from '../ui/intl.tsx';

/** Told once, before the first reading of a LinkedIn page: what its terms say and what is at stake. */
export function Consent({ onAllow, onRefuse }: { onAllow: () => void; onRefuse: () => void }) {
  const { t } = useIntl();
  return (
    <section class="card padded consent" aria-labelledby="consent-title">
      <h2 id="consent-title">
        <Icon name="warning" /> {t('consent.title')}
      </h2>
      <p>{t('consent.risk')}</p>
      <ul class="consent-points">
        <li>{t('consent.one')}</li>
        <li>{t('consent.two')}</li>
        <li>{t('consent.three')}</li>
      </ul>
      <div class="consent-foot">
        <Button onClick={onAllow}>{t('consent.allow')}</Button>
        <Button variant="quiet" onClick={onRefuse}>
          {t('consent.refuse')}
        </Button>
      </div>
    </section>
  );
}
