import { type ComponentType, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { BASE } from '../../entrypoints/shared/catalogues.ts';
import { Language } from '../../entrypoints/shared/language.tsx';
import type { PageProps } from '../../entrypoints/shared/start.tsx';
import type { App, Settings } from '../../lib/app/app.ts';
import type { Catalogues } from '../../lib/i18n/translator.ts';
import { playedApp, type Scene } from './pages-app.ts';

/** Puts a whole page up on the played application: `?scene=member&locale=fr&theme=dark#team`. */
export async function show(Page: ComponentType<PageProps>, areas: readonly Catalogues[]): Promise<void> {
  const query = new URLSearchParams(location.search);
  const app = await playedApp((query.get('scene') ?? 'full') as Scene);
  const settings = await app.saveSettings({
    locale: query.get('locale') === 'en' ? 'en' : 'fr',
    theme: query.get('theme') === 'dark' ? 'dark' : 'light',
  });
  const root = document.getElementById('root');
  if (root) render(<Shown app={app} first={settings} catalogues={[...BASE, ...areas]} Page={Page} />, root);
  document.body.dataset.ready = 'yes';
}

interface ShownProps {
  app: App;
  first: Settings;
  catalogues: readonly Catalogues[];
  Page: ComponentType<PageProps>;
}

function Shown({ app, first, catalogues, Page }: ShownProps) {
  const [settings, setSettings] = useState(first);
  useEffect(() => app.subscribe(() => void app.settings().then(setSettings)), [app]);
  return (
    <Language
      settings={settings}
      first={{ locale: settings.locale === 'en' ? 'en' : 'fr', catalogues }}
      load={async (locale) => ({ locale, catalogues })}
    >
      <Page app={app} settings={settings} />
    </Language>
  );
}
