import { Consent } from '../../components/panel/consent.tsx';
import { PasteEntry } from '../../components/panel/paste-box.tsx';
import { Button } from '../../components/ui/button.tsx';
import { FaultBox } from '../../components/ui/fault-box.tsx';
import { useIntl } from '../../components/ui/intl.tsx';
import type { App } from '../../lib/app/app.ts';
import type { Fault } from '../../lib/fault/fault.ts';
import { copy } from '../shared/start.tsx';

/** Why the last reading gave nothing: the consent to be given first, or what went wrong. */
export function ClipFault(props: { app: App; fault: Fault; onRead: () => void; onPaste: () => void }) {
  const { t } = useIntl();
  const { app, fault, onRead, onPaste } = props;
  if (fault.code === 'CAPTURE_CONSENT') {
    return (
      <Consent
        onRefuse={() => void app.dropClip()}
        onAllow={async () => {
          await app.saveSettings({ linkedinAllowed: true });
          onRead();
        }}
      />
    );
  }
  return (
    <FaultBox
      fault={fault}
      onCopy={copy}
      actions={
        <>
          <Button small icon="refresh" onClick={onRead}>
            {t('panel.readAgain')}
          </Button>
          <PasteEntry small onPaste={onPaste} />
          <Button small variant="quiet" onClick={() => void app.dropClip()}>
            {t('common.close')}
          </Button>
        </>
      }
    />
  );
}
