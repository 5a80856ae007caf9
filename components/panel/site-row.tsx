import { Button } from '../ui/button.tsx';
import { useIntl } from '../ui/intl.tsx';

export interface SiteRowProps {
  /** What the panel may know of the page: nothing, its address this once, or its address from now on. */
  sees: 'nothing' | 'once';
  /** The host, where it is known. */
  host?: string;
  onRead: () => void;
  /** Asks the browser for the site; must stay inside the click. */
  onFollow: () => void;
}

/** A quiet word where the panel cannot follow the tab by itself. */
export function SiteRow({ sees, host, onRead, onFollow }: SiteRowProps) {
  const { t } = useIntl();
  return (
    <div class="site-row">
      <p>{sees === 'nothing' ? t('site.nothing') : t('site.once', { host: host ?? '' })}</p>
      <div class="site-actions">
        {sees === 'nothing' && (
          <Button small onClick={onRead}>
            {t('site.read')}
          </Button>
        )}
        <Button small variant="quiet" onClick={onFollow}>
          {sees === 'nothing' ? t('site.followLinkedin') : t('site.follow')}
        </Button>
      </div>
    </div>
  );
}
