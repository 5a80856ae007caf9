import type { TeamStatus } from '../../lib/app/app.ts';
import type { Result } from '../../lib/fault/fault.ts';
import type { OutboxRow } from '../../lib/store/port.ts';
import { FaultBox } from '../ui/fault-box.tsx';
import { TeamCode } from './team-code.tsx';
import { TeamJoin } from './team-join.tsx';
import { TeamMember } from './team-member.tsx';

export interface TeamProps {
  status: TeamStatus;
  /** Asks the browser for the server's host; called straight from the click. */
  onAllow: (url: string) => Promise<boolean>;
  onJoin: (server: string) => Promise<Result<unknown>>;
  onCancel: () => void;
  onOpen: (url: string) => void;
  onCopy: (text: string) => void;
  onSync: () => Promise<Result<void>>;
  onLeave: () => Promise<Result<void>>;
  onOutbox: (limit: number) => Promise<OutboxRow[]>;
  /** Hands a file to the person. */
  onFile: (name: string, text: string) => void;
}

/** Alone, joining, or a member. */
export function Team(props: TeamProps) {
  const { status } = props;
  return (
    <>
      {status.fault && <FaultBox fault={status.fault} onCopy={props.onCopy} />}
      {status.team ? (
        <TeamMember {...props} team={status.team} />
      ) : status.joining ? (
        <TeamCode {...props} joining={status.joining} />
      ) : (
        <TeamJoin {...props} />
      )}
    </>
  );
}
