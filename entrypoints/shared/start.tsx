import { type ComponentChildren, type ComponentType, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../components/ui/button.tsx';
import { FaultBox } from '../../components/ui/fault-box.tsx';
import { useIntl } from '../../components/ui/intl.tsx';
import { type App, DEFAULT_SETTINGS, type Settings } from '../../lib/app/app.ts';
import type { Fault } from '../../lib/fault/fault.ts';
import { pickLocale } from '../../lib/i18n/locale.ts';
import type { Catalogues } from '../../lib/i18n/translator.ts';
import { connect } from '../../lib/platform/connect.ts';
import { uiLanguage } from '../../lib/platform/page.ts';
import { Language } from './language.tsx';
import { BASE_WORDING, ERRORS_WORDING, loadWords, type Wording, type Words } from './wording.ts';

export interface PageProps {
  app: App;
  settings: Settings;
}

/**
 * Puts a page up in `#root`: connects to the app, applies language and theme, follows their changes.
 * With `faultsLater` the wording of faults comes with the first FaultBox: the page opens lighter.
 */
export async function start(
  Page: ComponentType<PageProps>,
  areas: readonly (Wording | Catalogues)[],
  options: { faultsLater?: boolean } = {},
): Promise<void> {
  const root = document.getElementById('root');
  if (!root) return;
  const load = (locale: Words['locale'], faults: boolean) =>
    loadWords([BASE_WORDING, ...areas, ...(faults ? [ERRORS_WORDING] : [])], locale);
  const connected = await connect();
  const settings = connected.ok ? await connected.value.settings() : DEFAULT_SETTINGS;
  const first = await load(pickLocale(settings.locale, uiLanguage()), !options.faultsLater);
  const language = (now: Settings, children: ComponentChildren) => (
    <Language settings={now} first={first} load={load}>
      {children}
    </Language>
  );
  if (!connected.ok) {
    render(language(settings, <Broken fault={connected.fault} />), root);
    return;
  }
  const app = connected.value;
  render(
    <Shell app={app} first={settings}>
      {(now) => language(now, <Page app={app} settings={now} />)}
    </Shell>,
    root,
  );
}

interface ShellProps {
  app: App;
  first: Settings;
  children: (settings: Settings) => ComponentChildren;
}

/** Follows the settings, wherever they are changed. */
function Shell({ app, first, children }: ShellProps) {
  const [settings, setSettings] = useState(first);
  useEffect(() => {
    const follow = async () => {
      const next = await app.settings();
      setSettings((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next));
    };
    return app.subscribe(() => void follow());
  }, [app]);
  return <>{children(settings)}</>;
}

/** The store cannot be opened: the page says so and offers another try. */
function Broken({ fault }: { fault: Fault }) {
  const { t } = useIntl();
  return (
    <main class="broken">
      <FaultBox
        fault={fault}
        onCopy={copy}
        actions={
          <Button small icon="refresh" onClick={() => location.reload()}>
            {t('common.retry')}
          </Button>
        }
      />
    </main>
  );
}

/** Puts a text on the clipboard. */
export function copy(text: string): void {
  void navigator.clipboard.writeText(text);
}
