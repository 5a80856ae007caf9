import { useEffect } from 'preact/hooks';
import type { Preview, Today } from '../../lib/app/app.ts';
import type { Fault } from '../../lib/fault/fault.ts';
import { Consent } from '../panel/consent.tsx';
import { isControl } from '../panel/keys.ts';
import { SearchBox, type SearchBoxProps } from '../panel/search-box.tsx';
import { Button } from '../ui/button.tsx';
import { FaultBox } from '../ui/fault-box.tsx';
import { Icon } from '../ui/icon.tsx';
import { useIntl } from '../ui/intl.tsx';
import { Loading } from '../ui/loading.tsx';
import { Mark } from '../ui/mark.tsx';
import { QuickItem } from './quick-item.tsx';

export interface PopupViewProps {
  /** What the page gave: being read, read, refused, or already saved under a name. */
  reading:
    | { state: 'reading' }
    | { state: 'read'; preview: Preview }
    | { state: 'refused'; fault: Fault }
    | { state: 'saved'; name: string };
  /** A subject of the page may be a known record, though no key says so. */
  perhaps?: boolean;
  search: SearchBoxProps;
  today?: Today;
  saving: boolean;
  /** Why the last saving did not go through. */
  fault?: Fault;
  onSave: () => void;
  onRead: () => void;
  onUndo?: () => void;
  onAllow: () => void;
  onPanel: () => void;
  onDashboard: () => void;
  onOptions: () => void;
  onClose: () => void;
  onCopy?: (details: string) => void;
}

/** What the page says, kept with one key; the day in three figures. */
export function PopupView(props: PopupViewProps) {
  const { reading, today, onSave } = props;
  const { t } = useIntl();
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.defaultPrevented || isControl(event.target)) return;
      if (reading.state !== 'read' || props.saving) return;
      event.preventDefault();
      onSave();
    };
    document.addEventListener('keydown', keys);
    return () => document.removeEventListener('keydown', keys);
  });
  return (
    <main class="popup">
      <header class="popup-head">
        <Mark size={22} />
        <h1>Vigie</h1>
        <Button small variant="quiet" icon="panel" onClick={props.onPanel}>
          {t('popup.panel')}
        </Button>
      </header>
      <div class="popup-search">
        <SearchBox {...props.search} />
      </div>
      <div class="popup-body" aria-live="polite">
        <Reading {...props} />
      </div>
      <footer class="popup-foot">
        <Figures today={today} />
        <div class="popup-links">
          <Button small variant="quiet" icon="chart" onClick={props.onDashboard}>
            {t('common.dashboard')}
          </Button>
          <Button small variant="quiet" icon="settings" onClick={props.onOptions}>
            {t('common.settings')}
          </Button>
        </div>
      </footer>
    </main>
  );
}

/** What waits today; nothing where nothing does. */
function Figures({ today }: { today: Today | undefined }) {
  const { t } = useIntl();
  const waiting = [
    ['popup.due', today?.tasks.length ?? 0],
    ['popup.unread', today?.alerts.length ?? 0],
    ['popup.inform', today?.toInform.length ?? 0],
  ] as const;
  const shown = waiting.filter(([, count]) => count > 0);
  if (shown.length === 0) return null;
  return (
    <p class="popup-today">
      {shown.map(([key, count]) => (
        <span key={key}>{t(key, { count })}</span>
      ))}
    </p>
  );
}

const SUBJECTS = 3;

function Reading(props: PopupViewProps) {
  const { reading, fault, saving } = props;
  const { t } = useIntl();
  if (reading.state === 'reading') return <Loading label={t('panel.reading')} rows={4} />;
  if (reading.state === 'refused') {
    if (reading.fault.code === 'CAPTURE_CONSENT') {
      return <Consent onAllow={props.onAllow} onRefuse={props.onClose} />;
    }
    return (
      <FaultBox
        fault={reading.fault}
        onCopy={props.onCopy}
        actions={
          <Button small icon="refresh" onClick={props.onRead}>
            {t('panel.readAgain')}
          </Button>
        }
      />
    );
  }
  if (reading.state === 'saved') {
    return (
      <div class="popup-saved">
        <Icon name="check" size={20} />
        <p>{t('panel.saved', { name: reading.name })}</p>
        {props.onUndo && (
          <Button small icon="undo" onClick={props.onUndo}>
            {t('common.undo')}
          </Button>
        )}
      </div>
    );
  }
  const { items } = reading.preview;
  const barred = items.every((item) => item.optedOut);
  const moved = items.find((item) => item.moved)?.moved;
  return (
    <>
      {items.slice(0, SUBJECTS).map((item, index) => (
        <QuickItem key={`${item.kind} ${item.title}`} item={item} fields={index === 0 ? 5 : 0} />
      ))}
      {items.length > SUBJECTS && (
        <p class="quick-more">{t('popup.moreItems', { count: items.length - SUBJECTS })}</p>
      )}
      {moved && (
        <p class="quick-note">{t('popup.moved', { from: moved.from.company, to: moved.to.company })}</p>
      )}
      {props.perhaps && <p class="quick-note">{t('popup.perhaps')}</p>}
      {barred && <p class="quick-more">{t('clip.optedOutText')}</p>}
      {fault && <FaultBox fault={fault} onCopy={props.onCopy} />}
      <div class="popup-actions">
        <Button variant="primary" shortcut="⏎" busy={saving} disabled={barred} onClick={props.onSave}>
          {t('clip.save', { count: items.filter((item) => !item.optedOut).length || 1 })}
        </Button>
        <Button onClick={props.onPanel}>{t('popup.review')}</Button>
      </div>
    </>
  );
}
