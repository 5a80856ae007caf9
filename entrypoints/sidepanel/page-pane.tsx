import { SiteRow } from '../../components/panel/site-row.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Empty } from '../../components/ui/empty.tsx';
import { useIntl } from '../../components/ui/intl.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import type { App, Preview } from '../../lib/app/app.ts';
import type { Fault } from '../../lib/app/errors.ts';
import * as page from '../../lib/platform/page.ts';
import type { Id } from '../../lib/record/id.ts';
import { useLazy } from '../shared/use-lazy.ts';
import { ClipFault, ClipPane } from './clip-pane.tsx';
import type { Say } from './panel.tsx';
import type { RecordPaneProps } from './record-pane.tsx';
import type { FrontPage } from './use-front-page.ts';

export interface PagePaneProps {
  app: App;
  capture: { preview?: Preview; fault?: Fault } | undefined;
  front: FrontPage | undefined;
  /** The record to show: opened by the rep, or the one the page is about. */
  record?: Id;
  authorOf: (by: string) => string;
  say: Say;
  onRead: () => void;
  onOpen: (id: Id) => void;
  onBack?: () => void;
}

/** What was just read, or who the page is about, or how to find out. */
export function PagePane(props: PagePaneProps) {
  const { app, capture, front, record, authorOf, say, onRead, onOpen, onBack } = props;
  const { t } = useIntl();
  if (capture?.preview) {
    return <ClipPane app={app} preview={capture.preview} authorOf={authorOf} say={say} onSaved={onOpen} />;
  }
  return (
    <>
      {capture?.fault && <ClipFault app={app} fault={capture.fault} onRead={onRead} />}
      {!capture?.fault && <Follow front={front} />}
      {record ? (
        <LazyRecordPane
          app={app}
          id={record}
          authorOf={authorOf}
          say={say}
          onOpen={onOpen}
          onBack={onBack}
          onErased={() => onBack?.()}
        />
      ) : (
        front &&
        !capture?.fault && (
          <Empty
            icon="clip"
            title={t('panel.notKnown')}
            action={
              front.url && (
                <Button variant="primary" icon="clip" shortcut="r" onClick={onRead}>
                  {t('panel.readPage')}
                </Button>
              )
            }
          >
            {t('panel.notKnownText')}
          </Empty>
        )
      )}
    </>
  );
}

/** The dossier's views come with the first dossier: the panel itself opens without them. */
function LazyRecordPane(props: RecordPaneProps) {
  const { t } = useIntl();
  const part = useLazy(() => import('./record-pane.tsx'));
  return part ? <part.RecordPane {...props} /> : <Loading label={t('common.loading')} rows={6} />;
}

const LINKEDIN = 'https://www.linkedin.com/';

/** Offers to follow the site, where the panel sees the page once only or not at all. */
export function Follow({ front }: { front: FrontPage | undefined }) {
  if (!front || front.followed) return null;
  const { url } = front;
  const host = URL.parse(url ?? '')?.hostname;
  if (url && !/^https?:/.test(url)) return null;
  return (
    <SiteRow
      host={host}
      // The request is the first call in the click: the gesture does not survive an await.
      onFollow={() => void page.requestHost(url ?? LINKEDIN)}
    />
  );
}
