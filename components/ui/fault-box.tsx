import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Fault } from '../../lib/fault/fault.ts';
import { Button } from './button.tsx';
import { faultDetails, faultParts } from './fault-text.ts';
import { Icon } from './icon.tsx';
import { useIntl } from './intl.tsx';

export interface FaultBoxProps {
  fault: Fault;
  /** What can be done about it, as buttons. */
  actions?: ComponentChildren;
  /** Puts a text on the clipboard; the button is absent without it. */
  onCopy?: (details: string) => void;
}

/** What happened, to which thing, what was kept, what to do, when it is tried again; and a code to name it by. */
export function FaultBox({ fault, actions, onCopy }: FaultBoxProps) {
  const intl = useIntl();
  const [copied, setCopied] = useState(false);
  const worded = intl.has('error.UNKNOWN.what');
  useEffect(() => {
    if (!worded) intl.needFaults?.();
  }, [worded]);
  if (!worded) return null;
  const parts = faultParts(fault, intl);
  return (
    <div class="fault" role="alert">
      <Icon name="warning" />
      <div class="fault-parts">
        <p class="fault-what">{parts.what}</p>
        <p class="fault-kept">{parts.kept}</p>
        <p class="fault-do">{parts.do}</p>
        {parts.retry && <p class="fault-retry">{parts.retry}</p>}
        <div class="fault-foot">
          {actions}
          {onCopy && (
            <Button
              small
              variant="quiet"
              onClick={() => {
                onCopy(faultDetails(fault, intl));
                setCopied(true);
              }}
            >
              {intl.t(copied ? 'common.copied' : 'common.copyDetails')}
            </Button>
          )}
          <code class="fault-code">{fault.code}</code>
        </div>
      </div>
    </div>
  );
}
