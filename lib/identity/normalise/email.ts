import { mailboxKey } from '../../record/keys.ts';
import { isRoleMailbox } from '../../record/mailboxes.ts';
import { isSharedHost, site } from './domain.ts';

/** An address taken apart. */
export interface Mailbox {
  /** The comparable address: lower case, no tag, no dots where the host ignores them. */
  address: string;
  local: string;
  /** The company's domain; '' at hosts that serve everybody. */
  domain: string;
  /** Read by several people: contact@, achats@. It names no one. */
  shared: boolean;
}

/** Takes an address apart; undefined where the text is none. */
export function mailbox(text: string): Mailbox | undefined {
  const address = mailboxKey(text);
  const at = address.lastIndexOf('@');
  if (at < 1) return undefined;
  const local = address.slice(0, at);
  const domain = site(address.slice(at + 1));
  return { address, local, domain: isSharedHost(domain) ? '' : domain, shared: isRoleMailbox(local) };
}
