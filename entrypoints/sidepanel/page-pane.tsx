import { PasteEntry } from '../../components/panel/paste-box.tsx';
import { SiteRow } from '../../components/panel/site-row.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Empty } from '../../components/ui/empty.tsx';
import { useIntl } from '../../components/ui/intl.tsx';
import type { App, Preview } from '../../lib/app/app.ts';
import type { Fault } from '../../lib/fault/fault.ts';
import * as page from '../../lib/platform/page.ts';
import type { Id } from '../../lib/record/id.ts';
import { Lazy } from '../shared/lazy.tsx';
import { ClipFault } from './clip-fault.tsx';
import type { Say } from './panel.tsx';
import type { FrontPage } from './use-front-page.ts';

export interface PagePaneProps {
  app: App;
  capture: { preview?: Preview; fault?: Fault } | undefined;
  front: FrontPage | undefined;
  /** The record to show: opened by the rep, or the one the page is about. */
  record?: Id;
  /** The alert that led to it. */
  alert?: Id | undefined;
  authorOf: (by: string) => string;
  say: Say;
  onRead: () => void;
  onPaste: () => void;
  onOpen: (id: Id) => void;
  onBack?: () => void;
}

/** What was just read, or who the page is about, or how to find out. */
export function PagePane(props: PagePaneProps) {
  const { app, capture, front, record, authorOf, say, onRead, onPaste, onOpen, onBack } = props;
  const { t } = useIntl();
  const fault = capture?.fault;
  if (capture?.preview) {
    const { preview } = capture;
    return (
      <Lazy
        load={clipPane}
        show={(part) => (
          <part.ClipPane app={app} preview={preview} authorOf={authorOf} say={say} onSaved={onOpen} />
        )}
      />
    );
  }
  return (
    <>
      {fault && <ClipFault app={app} fault={fault} onRead={onRead} onPaste={onPaste} />}
      {!fault && <Follow front={front} />}
      {record ? (
        <Lazy
          load={recordPane}
          show={(part) => (
            <part.RecordPane
              app={app}
              id={record}
              alert={props.alert}
              authorOf={authorOf}
              say={say}
              onOpen={onOpen}
              onBack={onBack}
              onErased={() => onBack?.()}
            />
          )}
        />
      ) : (
        front &&
        !fault && (
          <Empty
            icon="clip"
            title={t('panel.notKnown')}
            action={
              <>
                {front.url && (
                  <Button variant="primary" icon="clip" shortcut="r" onClick={onRead}>
                    {t('panel.readPage')}
                  </Button>
                )}
                <PasteEntry onPaste={onPaste} />
              </>
            }
          >
            {t('panel.notKnownText')}
          </Empty>
        )
      )}
    </>
  );
}

/** Views that come when they are first needed: the panel itself opens without them. */
const recordPane = () => import('./record-pane.tsx');
const clipPane = () => import('./clip-pane.tsx');

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
