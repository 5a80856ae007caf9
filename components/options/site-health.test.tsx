// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { SiteView } from '../../lib/app/sites.ts';
import { failed, ok } from '../../lib/fault/fault.ts';
import { click, show, type } from '../../tests/support/render.tsx';
import { Hints } from './hints.tsx';
import { SiteHealth, type SiteHealthProps } from './site-health.tsx';

const SITES: SiteView[] = [
  {
    site: 'linkedin',
    readings: 41,
    weak: [{ kind: 'person', field: 'title', since: '2026-11-10', missed: 7 }],
  },
  {
    site: 'boamp',
    readings: 0,
    weak: [],
    off: { reason: 'Dates are wrong', since: '2026-11-20T08:00:00Z', by: 'm2' },
  },
];

function shown(more: Partial<SiteHealthProps> = {}) {
  const onSwitch = vi.fn<SiteHealthProps['onSwitch']>(async () => ok(undefined));
  const page = show(
    <SiteHealth sites={SITES} maySwitch authorOf={() => 'a teammate'} onSwitch={onSwitch} {...more} />,
  );
  return { page, onSwitch };
}

describe('the health of sites', () => {
  it('names what has become weak and since when, and what is off, by whom and why', () => {
    const { page } = shown();
    expect(page.text()).toMatch(
      /LinkedInWeak.*41 pages read.*Job title: no longer found since .*10.*\(7 misses\)/,
    );
    expect(page.text()).toMatch(/BOAMPOff.*Off since .*20.*by a teammate\. Dates are wrong/);
  });

  it('tells a hint that finds nothing from a field that is not found', () => {
    const weak = [
      { kind: 'person', field: 'title', since: '2026-11-10', missed: 3, hint: 'annuaire.example' },
    ];
    const { page } = shown({ sites: [{ site: 'generic', readings: 9, weak }] });
    expect(page.text()).toMatch(
      /Job title: the hint for annuaire\.example finds nothing since .*\(3 misses\)/,
    );
  });

  it('calls every site that has an adapter by its name, in both languages', () => {
    const folders = readdirSync('lib/sites', { withFileTypes: true }).filter((one) => one.isDirectory());
    for (const locale of ['en', 'fr']) {
      const texts = JSON.parse(readFileSync(`assets/locales/${locale}/options.json`, 'utf8'));
      for (const { name } of folders) expect(texts[`options.health.site.${name}`], name).toBeTruthy();
    }
  });

  it('switches off with a reason, and on at once', async () => {
    const { page, onSwitch } = shown();
    await click(page.get('button', 'Switch on BOAMP'));
    expect(onSwitch).toHaveBeenLastCalledWith('boamp', false, '');
    await click(page.get('button', 'Switch off LinkedIn'));
    await type(page.get('input', 'Why, for those who meet it'), ' Wrong names ');
    (page.get('form') as HTMLFormElement).requestSubmit();
    expect(onSwitch).toHaveBeenLastCalledWith('linkedin', true, 'Wrong names');
  });

  it('says why a switch did not hold', async () => {
    const { page } = shown({ onSwitch: async () => failed('SWITCH_ADMIN_ONLY', { site: 'boamp' }) });
    await click(page.get('button', 'Switch on BOAMP'));
    expect(page.text()).toContain('only an admin switches a site off or on');
  });

  it('offers no switch to a member, and says so; an empty list says what it is', () => {
    const { page } = shown({ maySwitch: false });
    expect(page.all('button')).toEqual([]);
    expect(page.text()).toContain('In a team, an admin switches a site off');
    expect(shown({ sites: [] }).page.text()).toContain('No page has been read yet.');
  });
});

describe('hints', () => {
  const hint = {
    id: 'h1',
    site: 'annuaire.example',
    kind: 'person',
    field: 'title',
    strategy: 'article > p:nth-of-type(2)',
    by: 'm1',
    at: '2026-11-21T09:00:00Z',
  };

  it('can be reviewed and removed', async () => {
    const onRemove = vi.fn();
    const page = show(<Hints hints={[hint]} authorOf={() => 'you'} onRemove={onRemove} />);
    expect(page.text()).toMatch(
      /annuaire\.example.*Person · Job title.*article > p:nth-of-type\(2\).*Shown by you/,
    );
    await click(page.get('button', 'Remove the hint Person · Job title of annuaire.example'));
    expect(onRemove).toHaveBeenCalledExactlyOnceWith('h1');
  });

  it('say how they come where there is none', () => {
    expect(show(<Hints hints={[]} authorOf={() => ''} onRemove={() => undefined} />).text()).toContain(
      'None yet.',
    );
  });
});
