// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { createTranslator } from '../../lib/i18n/translator.ts';
import { click, press, show, type } from '../../tests/support/render.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { FaultBox } from './fault-box.tsx';
import { CheckField, SelectField, TextField } from './field.tsx';
import { createIntl, IntlProvider } from './intl.tsx';
import { Marked } from './marked.tsx';
import { MoreList } from './more-list.tsx';
import { SafeLink } from './safe-link.tsx';
import { Tabs } from './tabs.tsx';
import { Tile } from './tile.tsx';

describe('a button', () => {
  it('takes no click while it is busy and says that it is', async () => {
    const onClick = vi.fn();
    const page = show(
      <Button busy onClick={onClick}>
        Save
      </Button>,
    );
    await click(page.get('button'));
    expect(onClick).not.toHaveBeenCalled();
    expect(page.get('button').getAttribute('aria-busy')).toBe('true');
  });

  it('with an icon only has a name', () => {
    expect(show(<Button icon="close" label="Close" />).get('button', 'Close').title).toBe('Close');
  });

  it('tells assistive technology its shortcut in the names that ARIA uses', () => {
    const page = show(<Button shortcut="Ctrl ⏎">Save</Button>);
    expect(page.get('button', 'Save').getAttribute('aria-keyshortcuts')).toBe('Control+Enter');
  });

  it('never submits a form unless it is meant to', () => {
    expect(
      show(<Button>Open</Button>)
        .get('button')
        .getAttribute('type'),
    ).toBe('button');
  });
});

describe('a field', () => {
  it('ties label, hint and error to its control', () => {
    const page = show(
      <TextField label="Name" value="" onInput={() => {}} hint="As written" error="Missing" />,
    );
    const control = page.get('input', 'Name');
    expect(control.getAttribute('aria-invalid')).toBe('true');
    const notes = control.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(notes.map((id) => document.getElementById(id)?.textContent)).toEqual(['As written', 'Missing']);
  });

  it('hands on what is typed, ticked and chosen', async () => {
    const said: unknown[] = [];
    const page = show(
      <>
        <TextField label="Name" value="" onInput={(value) => said.push(value)} />
        <CheckField label="Sure" checked={false} onChange={(value) => said.push(value)} />
        <SelectField
          label="Kind"
          value="a"
          options={[
            { value: 'a', label: 'A' },
            { value: 'b', label: 'B' },
          ]}
          onChange={(value) => said.push(value)}
        />
      </>,
    );
    await type(page.get('input', 'Name'), 'Ada');
    await click(page.get('input', 'Sure'));
    const select = page.get('select', 'Kind') as HTMLSelectElement;
    select.value = 'b';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    expect(said).toEqual(['Ada', true, 'b']);
  });
});

describe('tabs', () => {
  const tabs = [
    { id: 'one', label: 'One' },
    { id: 'two', label: 'Two', count: 3 },
    { id: 'three', label: 'Three' },
  ] as const;

  it.each([
    ['ArrowRight', 'three'],
    ['ArrowLeft', 'one'],
    ['Home', 'one'],
    ['End', 'three'],
  ])('move on %s', async (key, expected) => {
    const onChange = vi.fn();
    const page = show(
      <Tabs label="Views" tabs={tabs} current="two" onChange={onChange}>
        text
      </Tabs>,
    );
    await press(key, page.get('[role=tablist]'));
    expect(onChange).toHaveBeenCalledExactlyOnceWith(expected);
  });

  it('go round at the ends and leave only the chosen one to the Tab key', async () => {
    const onChange = vi.fn();
    const page = show(
      <Tabs label="Views" tabs={tabs} current="three" onChange={onChange}>
        text
      </Tabs>,
    );
    await press('ArrowRight', page.get('[role=tablist]'));
    expect(onChange).toHaveBeenCalledWith('one');
    expect(page.all('[role=tab]').map((tab) => tab.tabIndex)).toEqual([-1, -1, 0]);
    expect(page.get('[role=tabpanel]').textContent).toBe('text');
  });
});

describe('a long list', () => {
  it('draws only what was asked for', async () => {
    const items = Array.from({ length: 12 }, (_, at) => `item ${at}`);
    const page = show(
      <MoreList items={items} step={5} more={(hidden) => `${hidden} more`} keyOf={(item) => item}>
        {(item) => item}
      </MoreList>,
    );
    expect(page.all('li')).toHaveLength(5);
    await click(page.get('button', '7 more'));
    expect(page.all('li')).toHaveLength(10);
    await click(page.get('button', '2 more'));
    expect(page.all('li')).toHaveLength(12);
    expect(page.all('button')).toHaveLength(0);
  });
});

describe('a link from outside', () => {
  it.each(['https://a.example/x', 'http://a.example/', 'mailto:a@a.example', 'tel:+33400000000'])(
    'is one for %s, which learns nothing of where it was',
    (href) => {
      const link = show(<SafeLink href={href}>go</SafeLink>).get('a');
      expect([link.getAttribute('href'), link.getAttribute('rel')]).toEqual([href, 'noreferrer noopener']);
    },
  );

  it.each(['javascript:alert(1)', 'data:text/html,x', 'chrome://settings', 'file:///etc', '//a.example', ''])(
    'is only text for %s',
    (href) => {
      const page = show(<SafeLink href={href}>go</SafeLink>);
      expect([page.all('a').length, page.text()]).toEqual([0, 'go']);
    },
  );
});

describe('marked text', () => {
  it('marks words and takes markup in the text for text', () => {
    const page = show(<Marked text="<b>Orvane</b> hires" words={['orvane']} />);
    expect(page.all('mark').map((mark) => mark.textContent)).toEqual(['Orvane']);
    expect(page.all('b')).toHaveLength(0);
  });
});

describe('a figure', () => {
  it('that cannot be computed shows a dash and why', () => {
    const page = show(
      <dl>
        <Tile label="CAC" note="no cost recorded" />
      </dl>,
    );
    expect(page.text()).toBe('CAC–no cost recorded');
  });
});

describe('a dialog', () => {
  it('is modal, named by its title, and closed by Esc through its owner', async () => {
    const onClose = vi.fn();
    const page = show(
      <Dialog title="Erase?" closeLabel="Close" onClose={onClose}>
        text
      </Dialog>,
    );
    const dialog = page.get('dialog') as HTMLDialogElement;
    expect(dialog.open).toBe(true);
    expect(document.getElementById(dialog.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('Erase?');
    const cancel = new Event('cancel', { cancelable: true });
    dialog.dispatchEvent(cancel);
    expect(cancel.defaultPrevented).toBe(true);
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('the box of a fault', () => {
  it('asks for the wording where the page opened without it, and shows no key meanwhile', () => {
    const needFaults = vi.fn();
    const bare = createIntl(createTranslator('en', []), 0, needFaults);
    const page = show(
      <IntlProvider value={bare}>
        <FaultBox fault={{ code: 'STORE_QUOTA' }} />
      </IntlProvider>,
    );
    expect(needFaults).toHaveBeenCalledOnce();
    expect(page.text()).toBe('');
  });

  it('is announced, shows its parts and code, and copies details without personal data', async () => {
    const onCopy = vi.fn();
    const page = show(
      <FaultBox
        fault={{ code: 'CAPTURE_OPTED_OUT', values: { name: 'Salomé Richet' } }}
        actions={<Button>Read again</Button>}
        onCopy={onCopy}
      />,
    );
    expect(page.get('[role=alert]').textContent).toContain('Salomé Richet asked not to be in your base.');
    expect(page.get('code').textContent).toBe('CAPTURE_OPTED_OUT');
    page.get('button', 'Read again');
    await click(page.get('button', 'Copy details'));
    expect(onCopy).toHaveBeenCalledOnce();
    expect(onCopy.mock.calls[0]?.[0]).not.toContain('Richet');
    page.get('button', 'Copied');
  });
});

describe('a line that tells records apart', () => {
  it('has its days and marks as the language writes them, and nothing else changed', () => {
    const at = Date.UTC(2026, 10, 23);
    const [fr, en] = (['fr', 'en'] as const).map((locale) => createIntl(createTranslator(locale, []), at));
    expect(fr?.detail('4.5/5 · Avis Logiciels · 2026-09-14')).toBe('4,5/5 · Avis Logiciels · 14 sept.');
    expect(en?.detail('Ville de Valmorel · 2025-11-12')).toBe('Ville de Valmorel · 12 Nov 2025');
    expect(en?.detail('Lot 2026-11-123 · v4.5/5a')).toBe('Lot 2026-11-123 · v4.5/5a');
  });
});
