import { type ComponentType, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Language } from '../../entrypoints/shared/language.tsx';
import type { PageProps } from '../../entrypoints/shared/start.tsx';
import {
  BASE_WORDING,
  ERRORS_WORDING,
  loadWords,
  type Wording,
  type Words,
} from '../../entrypoints/shared/wording.ts';
import type { App, Settings } from '../../lib/app/app.ts';
import type { Catalogues } from '../../lib/i18n/translator.ts';
import { playedApp, type Scene } from './pages-app.ts';

/** Puts a whole page up on the played application: `?scene=member&locale=fr&theme=dark#team`. */
export async function show(
  Page: ComponentType<PageProps>,
  areas: readonly (Wording | Catalogues)[],
): Promise<void> {
  const query = new URLSearchParams(location.search);
  const app = await playedApp((query.get('scene') ?? 'full') as Scene);
  const settings = await app.saveSettings({
    locale: query.get('locale') === 'en' ? 'en' : 'fr',
    theme: query.get('theme') === 'dark' ? 'dark' : 'light',
  });
  const load = (locale: Words['locale']) => loadWords([BASE_WORDING, ERRORS_WORDING, ...areas], locale);
  const words = await load(settings.locale === 'en' ? 'en' : 'fr');
  const root = document.getElementById('root');
  if (root) render(<Shown app={app} first={settings} words={words} load={load} Page={Page} />, root);
  document.body.dataset.ready = 'yes';
}

interface ShownProps {
  app: App;
  first: Settings;
  words: Words;
  load: (locale: Words['locale']) => Promise<Words>;
  Page: ComponentType<PageProps>;
}

function Shown({ app, first, words, load, Page }: ShownProps) {
  const [settings, setSettings] = useState(first);
  useEffect(() => app.subscribe(() => void app.settings().then(setSettings)), [app]);
  return (
    <Language settings={settings} first={words} load={load}>
      <Page app={app} settings={settings} />
    </Language>
  );
}
