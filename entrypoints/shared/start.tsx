import { type ComponentType, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../components/ui/button.tsx';
import { FaultBox } from '../../components/ui/fault-box.tsx';
import { useIntl } from '../../components/ui/intl.tsx';
import { type App, DEFAULT_SETTINGS, type Settings } from '../../lib/app/app.ts';
import type { Fault } from '../../lib/app/errors.ts';
import type { Catalogues } from '../../lib/i18n/translator.ts';
import { connect } from '../../lib/platform/connect.ts';
import { BASE } from './catalogues.ts';
import { Language } from './language.tsx';

export interface PageProps {
  app: App;
  settings: Settings;
}

/** Puts a page up in `#root`: connects to the app, applies language and theme, follows their changes. */
export async function start(Page: ComponentType<PageProps>, areas: readonly Catalogues[]): Promise<void> {
  const root = document.getElementById('root');
  if (!root) return;
  const catalogues = [...BASE, ...areas];
  const connected = await connect();
  if (!connected.ok) {
    render(<Broken fault={connected.fault} catalogues={catalogues} />, root);
    return;
  }
  const settings = await connected.value.settings();
  render(<Shell app={connected.value} first={settings} catalogues={catalogues} Page={Page} />, root);
}

interface ShellProps {
  app: App;
  first: Settings;
  catalogues: readonly Catalogues[];
  Page: ComponentType<PageProps>;
}

function Shell({ app, first, catalogues, Page }: ShellProps) {
  const [settings, setSettings] = useState(first);
  useEffect(() => {
    const follow = async () => {
      const next = await app.settings();
      setSettings((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next));
    };
    return app.subscribe(() => void follow());
  }, [app]);
  return (
    <Language settings={settings} catalogues={catalogues}>
      <Page app={app} settings={settings} />
    </Language>
  );
}

/** The store cannot be opened: the page says so and offers another try. */
function Broken({ fault, catalogues }: { fault: Fault; catalogues: readonly Catalogues[] }) {
  return (
    <Language settings={DEFAULT_SETTINGS} catalogues={catalogues}>
      <main class="broken">
        <FaultBox fault={fault} actions={<Reload />} onCopy={copy} />
      </main>
    </Language>
  );
}

function Reload() {
  const { t } = useIntl();
  return (
    <Button small icon="refresh" onClick={() => location.reload()}>
      {t('common.retry')}
    </Button>
  );
}

/** Puts a text on the clipboard. */
export function copy(text: string): void {
  void navigator.clipboard.writeText(text);
}
