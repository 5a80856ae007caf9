// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { TeamStatus } from '../../lib/app/app.ts';
import { failed, ok } from '../../lib/fault/fault.ts';
import type { OutboxRow } from '../../lib/store/port.ts';
import { click, NOW, show, type } from '../../tests/support/render.tsx';
import { Sites } from './sites.tsx';
import { Team } from './team.tsx';
import { grouped, spelled } from './team-code.tsx';

function sites(more: Partial<Parameters<typeof Sites>[0]> = {}) {
  const props = {
    linkedinAllowed: false,
    onLinkedin: vi.fn(),
    patterns: ['https://gazette.example/*', 'https://www.linkedin.com/*'],
    feeds: ['https://gazette.example/feed'],
    onAllow: vi.fn(async () => true),
    onRevoke: vi.fn(async () => undefined),
    ...more,
  };
  return { props, page: show(<Sites {...props} />) };
}

describe('the sites', () => {
  it('tell the risk of LinkedIn in plain words before they take a yes', async () => {
    const { page, props } = sites();
    expect(page.text()).toContain('LinkedIn could warn you, limit your account or close it.');
    expect(page.text()).toContain('As long as this is off, Vigie reads nothing on LinkedIn.');
    await click(page.get('input[type=checkbox]'));
    expect(props.onLinkedin).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('can be taken back, one by one', async () => {
    const { page, props } = sites();
    expect(page.text()).toContain('1 feed reads it');
    await click(page.get('button', 'Take back gazette.example'));
    expect(props.onRevoke).toHaveBeenCalledExactlyOnceWith('https://gazette.example/*');
  });

  it('are asked for inside the click, with an address that is one', async () => {
    const { page, props } = sites();
    const form = page.get('form') as HTMLFormElement;
    await type(page.get('input', 'Address of the site'), 'not an address');
    await click(page.get('button', 'Allow a site'));
    expect(page.text()).toContain('This is not the address of a site.');
    await type(page.get('input', 'Address of the site'), 'www.avis.example');
    form.requestSubmit();
    expect(props.onAllow).toHaveBeenCalledExactlyOnceWith('https://www.avis.example/');
  });

  it('say when the browser refused, and when there is none', async () => {
    const { page } = sites({ onAllow: async () => false, patterns: [] });
    expect(page.text()).toContain('No site is allowed.');
    await type(page.get('input', 'Address of the site'), 'avis.example');
    await click(page.get('button', 'Allow a site'));
    expect(page.text()).toContain('The browser did not give access to avis.example.');
  });
});

const alone: TeamStatus = { own: [], waiting: 0, refused: 0 };
const member: TeamStatus = {
  team: {
    server: 'https://vigie.orvane.example',
    name: 'Orvane',
    member: 'Inès',
    memberId: 'm',
    role: 'admin',
  },
  own: ['m'],
  waiting: 3,
  refused: 1,
  lastSyncAt: NOW - 120_000,
};
const refused: OutboxRow = {
  id: '019a0000-0000-7000-8000-000000000001',
  observation: {
    id: '019a0000-0000-7000-8000-000000000001',
    subject: '00000000-0000-4000-8000-000000000001',
    kind: 'person',
    kv: 1,
    set: { fullName: 'Jeanne Valmont' },
    source: { type: 'page' },
    seenAt: '2026-11-20T08:00:00.000Z',
    by: 'm',
  },
  refused: 'too-big',
};

function team(status: TeamStatus, more: Partial<Parameters<typeof Team>[0]> = {}) {
  const props = {
    status,
    onAllow: vi.fn(async () => true),
    onJoin: vi.fn(async () => ok(undefined)),
    onCancel: vi.fn(),
    onOpen: vi.fn(),
    onCopy: vi.fn(),
    onSync: vi.fn(async () => ok(undefined)),
    onLeave: vi.fn(async () => ok(undefined)),
    onOutbox: vi.fn(async () => [refused, { ...refused, refused: undefined }]),
    onFile: vi.fn(),
    ...more,
  };
  return { props, page: show(<Team {...props} />) };
}

describe('joining a team', () => {
  it('asks the browser for the server inside the click, then the server for a code', async () => {
    const { page, props } = team(alone);
    await type(page.get('input', 'Server address'), 'vigie.orvane.example');
    (page.get('form') as HTMLFormElement).requestSubmit();
    expect(props.onAllow).toHaveBeenCalledExactlyOnceWith('https://vigie.orvane.example/');
    await click(document.body);
    expect(props.onJoin).toHaveBeenCalledExactlyOnceWith('https://vigie.orvane.example');
  });

  it('sends nothing where the browser refused', async () => {
    const { page, props } = team(alone, { onAllow: vi.fn(async () => false) });
    await type(page.get('input', 'Server address'), 'vigie.orvane.example');
    await click(page.get('button', 'Join the team'));
    expect(props.onJoin).not.toHaveBeenCalled();
    expect(page.text()).toContain(
      'The browser did not give access to vigie.orvane.example, so nothing was sent.',
    );
  });

  it('tells what is wrong with the address or the server', async () => {
    const { page } = team(alone, { onJoin: async () => failed('SERVER_NOT_VIGIE', { server: 'a.example' }) });
    await click(page.get('button', 'Join the team'));
    expect(page.text()).toContain('This is not the address of a server.');
    await type(page.get('input', 'Server address'), 'a.example');
    await click(page.get('button', 'Join the team'));
    expect(page.text()).toContain('SERVER_NOT_VIGIE');
  });

  const joining = {
    server: 'https://vigie.orvane.example',
    userCode: 'KTRBWQXM',
    verificationUrl: 'https://vigie.orvane.example/device?user_code=KTRBWQXM',
    expiresAt: NOW + 9 * 60_000,
  };

  it('shows the code to compare, spelled for a screen reader, and leads to the page', async () => {
    const { page, props } = team({ ...alone, joining });
    expect(page.get('.opt-code').textContent).toBe('KTRB-WQXM');
    expect(page.get('.opt-code').getAttribute('aria-label')).toBe('Code: K T R B W Q X M');
    expect(page.text()).toContain('Good for 9 more minutes');
    await click(page.get('button', "Open the server's page"));
    await click(page.get('button', 'Copy the code'));
    await click(page.get('button', 'Cancel'));
    expect(props.onOpen).toHaveBeenCalledExactlyOnceWith(joining.verificationUrl);
    expect(props.onCopy).toHaveBeenCalledExactlyOnceWith('KTRBWQXM');
    expect(props.onCancel).toHaveBeenCalledTimes(1);
  });

  it('says so when the code is over', () => {
    const { page } = team({ ...alone, joining: { ...joining, expiresAt: NOW - 1 } });
    expect(page.text()).toContain('This code has expired.');
    expect((page.get('button', "Open the server's page") as HTMLButtonElement).disabled).toBe(true);
  });

  it('leaves a code of another shape as the server writes it', () => {
    expect(grouped('123-456-789')).toBe('123-456-789');
    expect(grouped('abcd-efgh')).toBe('abcd-efgh');
    expect(spelled('AB-12')).toBe('A B 1 2');
  });
});

describe('a member of a team', () => {
  it('sees who, where and how fresh', () => {
    const text = team(member).page.text();
    for (const part of ['Orvane', 'Inès', 'Administrator', 'vigie.orvane.example', '2 minutes ago']) {
      expect(text).toContain(part);
    }
    expect(text).toContain('3 observations, sent as soon as the server answers');
  });

  it('sees what was refused and why, and can carry it away', async () => {
    const { page, props } = team(member);
    await click(page.get('button', 'Show them and why'));
    expect(page.all('tbody tr')).toHaveLength(1);
    expect(page.get('tbody').textContent).toContain('Jeanne Valmont');
    expect(page.get('tbody').textContent).toContain('Too big to be shared.');
    await click(page.get('button', 'Export as a file'));
    const [name, text] = vi.mocked(props.onFile).mock.calls[0] ?? [];
    expect(name).toBe('vigie-refused.jsonl');
    expect(JSON.parse(String(text)).observation.set.fullName).toBe('Jeanne Valmont');
  });

  it('syncs at once, and is told why that failed', async () => {
    const { page } = team(member, {
      onSync: async () => failed('SERVER_UNREACHABLE', { server: 'a.example' }),
    });
    await click(page.get('button', 'Sync now'));
    expect(page.text()).toContain('SERVER_UNREACHABLE');
  });

  it('leaves only after it was told what that means', async () => {
    const { page, props } = team(member);
    await click(page.get('button', 'Leave the team'));
    expect(props.onLeave).not.toHaveBeenCalled();
    const told = page.get('dialog').textContent;
    expect(told).toContain('3 observations were not sent yet');
    expect(told).toContain('What your colleagues added is removed from this device');
    expect(told).toContain('imported yourself stays here');
    const [, yes] = page.all('dialog footer button');
    if (yes) await click(yes);
    expect(props.onLeave).toHaveBeenCalledTimes(1);
  });
});
