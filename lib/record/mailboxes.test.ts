import { describe, expect, it } from 'vitest';
import { readerOf } from './kind.ts';
import { kindOf } from './kinds/index.ts';
import { isRoleMailbox } from './mailboxes.ts';

describe('a mailbox', () => {
  it.each(['contact', 'service.achats', 'info2', 'marches-publics', 'Comptabilité'])(
    '%s is read by several',
    (local) => {
      expect(isRoleMailbox(local)).toBe(true);
    },
  );

  it.each(['jeanne.valmont', 'jvalmont', 'martin', 'b.contactin'])('%s is one person’s', (local) => {
    expect(isRoleMailbox(local)).toBe(false);
  });

  it('that is shared is no key of a person, while their own address is', () => {
    const keys = kindOf('person').keys(
      readerOf({ email: ['contact@orvane.example', 'jeanne@orvane.example'] }),
    );
    expect(keys).toEqual(['email:jeanne@orvane.example']);
  });
});
