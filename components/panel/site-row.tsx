import { Button } from '../ui/button.tsx';
import { useIntl } from '../ui/intl.tsx';
import { Kbd } from '../ui/kbd.tsx';

export interface SiteRowProps {
  /** The site that is seen this once; absent where the browser does not say which page is in front. */
  host?: string;
  /** Asks the browser for the site (for LinkedIn where it is not known); stays inside the click. */
  onFollow: () => void;
}

/** A quiet word where the panel cannot follow the tab by itself. */
export function SiteRow({ host, onFollow }: SiteRowProps) {
  const { t } = useIntl();
  return (
    <div class="site-row">
      {host ? (
        <p>{t('site.once', { host })}</p>
      ) : (
        <p>
          {t('site.nothing')} {t('site.how')} <Kbd keys="Alt Shift V" />
        </p>
      )}
      <Button small variant="quiet" onClick={onFollow}>
        {t(host ? 'site.follow' : 'site.followLinkedin')}
      </Button>
    </div>
  );
}
