import { useIntl } from '../ui/intl.tsx';
import { Card } from './card.tsx';

interface Row {
  what: string;
  /** Each is an alternative; keys of one are pressed together. */
  keys: readonly string[];
}

const MAP: readonly { where: string; rows: readonly Row[] }[] = [
  { where: 'any', rows: [{ what: 'clip', keys: ['Alt Shift V'] }] },
  {
    where: 'everywhere',
    rows: [
      { what: 'search', keys: ['/'] },
      { what: 'close', keys: ['Esc'] },
    ],
  },
  { where: 'panel', rows: [{ what: 'save', keys: ['Ctrl ⏎'] }] },
  {
    where: 'tables',
    rows: [
      { what: 'rows', keys: ['↑', '↓'] },
      { what: 'ends', keys: ['Home', 'End'] },
      { what: 'pages', keys: ['PgUp', 'PgDn'] },
      { what: 'open', keys: ['⏎'] },
    ],
  },
  {
    where: 'charts',
    rows: [
      { what: 'months', keys: ['←', '→'] },
      { what: 'monthends', keys: ['Home', 'End'] },
    ],
  },
];

/** What each key does, and where. */
export function Keyboard() {
  const { t } = useIntl();
  return (
    <>
      {MAP.map(({ where, rows }) => (
        <Card key={where} title={t(`options.keys.${where}`)}>
          <dl class="opt-keys">
            {rows.map((row) => (
              <div key={row.what}>
                <dt>{t(`options.keys.${row.what}`)}</dt>
                <dd>
                  {row.keys.map((keys) => (
                    <span class="opt-combo" key={keys}>
                      {keys.split(' ').map((key) => (
                        <kbd class="kbd" key={key}>
                          {key}
                        </kbd>
                      ))}
                    </span>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </Card>
      ))}
      <p class="opt-faint">{t('options.keys.change')}</p>
    </>
  );
}
