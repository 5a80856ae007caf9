import type { ComponentChildren } from 'preact';
import { useIntl } from '../ui/intl.tsx';
import { Live, Toast, type ToastProps } from '../ui/live.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { FootBar, type FootBarProps } from './foot-bar.tsx';
import { TopBar, type TopBarProps } from './top-bar.tsx';

export type View = 'page' | 'today' | 'alerts';

export interface PanelFrameProps {
  top: TopBarProps;
  foot: FootBarProps;
  view: View;
  /** What the first tab shows: a dossier opened from elsewhere, or the page in front. */
  pageLabel: string;
  unread: number;
  toast?: ToastProps;
  onView: (view: View) => void;
  children: ComponentChildren;
}

/** The panel around its views. */
export function PanelFrame({ top, foot, view, pageLabel, unread, toast, onView, children }: PanelFrameProps) {
  const { t } = useIntl();
  return (
    <div class="panel">
      <TopBar {...top} />
      <main class="panel-main">
        <h1 class="unseen">{t('panel.title')}</h1>
        <Tabs
          label={t('panel.tabs')}
          current={view}
          onChange={onView}
          tabs={[
            { id: 'page', label: pageLabel },
            { id: 'today', label: t('panel.today') },
            { id: 'alerts', label: t('panel.alerts'), count: unread },
          ]}
        >
          <div class="panel-body">{children}</div>
        </Tabs>
      </main>
      <FootBar {...foot} />
      <Live message={top.reading ? t('panel.reading') : ''} />
      {toast && <Toast {...toast} />}
    </div>
  );
}
