import { useState } from 'preact/hooks';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { CheckField, TextField } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { useIntl } from '../ui/intl.tsx';
import { Card } from './card.tsx';
import { hostOf, webAddress } from './feed-lines.ts';
import { sitesOf, usesOf } from './site-patterns.ts';

export interface SitesProps {
  linkedinAllowed: boolean;
  onLinkedin: (allowed: boolean) => void;
  /** The browser's permission patterns. */
  patterns: readonly string[];
  /** Addresses of the feeds that are read. */
  feeds: readonly string[];
  /** Asks the browser for the host; called straight from the click. */
  onAllow: (url: string) => Promise<boolean>;
  onRevoke: (pattern: string) => Promise<void>;
}

export function Sites(props: SitesProps) {
  const { t } = useIntl();
  return (
    <>
      <Card
        title={t('options.site.linkedin')}
        aside={
          <Badge tone={props.linkedinAllowed ? 'good' : 'neutral'}>
            {t(props.linkedinAllowed ? 'options.site.state.on' : 'options.site.state.off')}
          </Badge>
        }
      >
        <p>{t('options.site.linkedin.what')}</p>
        <div class="opt-warning">
          <Icon name="warning" />
          <p>{t('options.site.linkedin.risk')}</p>
        </div>
        <p>{t('options.site.linkedin.people')}</p>
        <CheckField
          label={t('options.site.linkedin.allow')}
          checked={props.linkedinAllowed}
          onChange={props.onLinkedin}
          hint={t(props.linkedinAllowed ? 'options.site.linkedin.on' : 'options.site.linkedin.off')}
        />
      </Card>
      <AllowedSites {...props} />
    </>
  );
}

function AllowedSites({ patterns, feeds, onAllow, onRevoke }: SitesProps) {
  const { t } = useIntl();
  const [address, setAddress] = useState('');
  const [error, setError] = useState<string>();
  const sites = sitesOf(patterns);
  const allow = async () => {
    const url = webAddress(address);
    if (!url) return setError(t('options.site.add.bad'));
    const given = await onAllow(url);
    setError(given ? undefined : t('options.site.add.refused', { host: hostOf(url) }));
    if (given) setAddress('');
  };
  return (
    <Card title={t('options.site.allowed')} lead={t('options.site.allowed.text')}>
      {sites.length === 0 ? (
        <p class="opt-faint">{t('options.site.empty')}</p>
      ) : (
        <ul class="opt-lines">
          {sites.map((site) => {
            const host = site.host ?? t('options.site.every');
            const uses = usesOf(site, feeds);
            return (
              <li key={site.pattern}>
                <span class="opt-line-main">{host}</span>
                {uses > 0 && <span class="opt-faint">{t('options.site.used', { count: uses })}</span>}
                <Button
                  small
                  label={t('options.site.revoke.named', { host })}
                  onClick={() => void onRevoke(site.pattern)}
                >
                  {t('options.site.revoke')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <form
        class="opt-inline"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void allow();
        }}
      >
        <TextField
          label={t('options.site.add.label')}
          hint={t('options.site.add.hint')}
          type="url"
          value={address}
          onInput={(value) => {
            setAddress(value);
            setError(undefined);
          }}
          error={error}
        />
        <Button submit>{t('options.site.add')}</Button>
      </form>
    </Card>
  );
}
