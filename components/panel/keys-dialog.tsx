import { Dialog } from '../ui/dialog.tsx';
import { useIntl } from '../ui/intl.tsx';
import { Kbd } from '../ui/kbd.tsx';

const MAP: readonly { group: string; keys: readonly [string, string][] }[] = [
  {
    group: 'everywhere',
    keys: [
      ['/', 'search'],
      ['r', 'read'],
      ['p', 'paste'],
      ['1', 'page'],
      ['2', 'today'],
      ['3', 'alerts'],
      ['b', 'back'],
      ['?', 'keys'],
    ],
  },
  {
    group: 'clip',
    keys: [
      ['⏎', 'save'],
      ['Esc', 'drop'],
    ],
  },
  {
    group: 'dossier',
    keys: [
      ['n', 'note'],
      ['c', 'call'],
      ['t', 'task'],
      ['z', 'undo'],
    ],
  },
  {
    group: 'alerts',
    keys: [
      ['j', 'next'],
      ['k', 'previous'],
      ['o', 'open'],
      ['u', 'useful'],
      ['x', 'noise'],
      ['g', 'take'],
      ['s', 'later'],
      ['m', 'markRead'],
    ],
  },
];

/** Every key of the panel. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useIntl();
  return (
    <Dialog title={t('keys.title')} closeLabel={t('common.close')} onClose={onClose}>
      {MAP.map(({ group, keys }) => (
        <section key={group}>
          <h3 class="keys-group">{t(`keys.${group}`)}</h3>
          <dl class="keys">
            {keys.map(([key, name]) => (
              <div key={key}>
                <dt>
                  <span class="unseen">{key}</span>
                  <Kbd keys={key} />
                </dt>
                <dd>{t(`keys.${group}.${name}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
