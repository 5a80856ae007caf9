import { Icon } from '../ui/icon.tsx';
import { useIntl } from '../ui/intl.tsx';
import { Mark } from '../ui/mark.tsx';
import { Card } from './card.tsx';

const PROMISED = ['local', 'team', 'telemetry', 'reading', 'source', 'erase'] as const;
const NOT_PROMISED = ['encrypted', 'admin', 'browser', 'feeds', 'law', 'linkedin'] as const;

/** What is promised about the data, and what is not. */
export function About({ version }: { version: string }) {
  const { t } = useIntl();
  return (
    <>
      <Card>
        <div class="opt-about">
          <Mark size={44} />
          <div>
            <p class="opt-about-name">Vigie</p>
            <p>{t('options.about.version', { version })}</p>
            <p class="opt-faint">{t('options.about.licence')}</p>
          </div>
        </div>
      </Card>
      <Card title={t('options.about.promised')}>
        <ul class="opt-promises">
          {PROMISED.map((name) => (
            <li key={name}>
              <Icon name="check" />
              {t(`options.about.promised.${name}`)}
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t('options.about.not')}>
        <ul class="opt-promises not">
          {NOT_PROMISED.map((name) => (
            <li key={name}>
              <Icon name="minus" />
              {t(`options.about.not.${name}`)}
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
