import '../../assets/theme.css';
import '../../components/ui/ui.css';
import '../../components/panel/panel.css';
import '../../components/popup/popup.css';
import { render } from 'preact';
import { createIntl, IntlProvider } from '../../components/ui/intl.tsx';
import { BASE, IDENTITY, PANEL } from '../../entrypoints/shared/catalogues.ts';
import { createTranslator } from '../../lib/i18n/translator.ts';
import { NOW } from './data.ts';
import { STATES } from './states.tsx';

/** `?state=dossier&locale=fr&theme=dark` shows one state; without a state, the list of them. */
const query = new URLSearchParams(location.search);
const locale = query.get('locale') === 'en' ? 'en' : 'fr';
const theme = query.get('theme');
const state = STATES[query.get('state') ?? ''];
if (theme) document.documentElement.dataset.theme = theme;
document.documentElement.lang = locale;
document.title = 'Vigie';

const intl = createIntl(createTranslator(locale, [...BASE, ...PANEL, ...IDENTITY]), NOW);
const root = document.getElementById('root');
if (root) {
  render(
    <IntlProvider value={intl}>
      {state ? (
        state()
      ) : (
        <ul>
          {Object.keys(STATES).map((name) => (
            <li key={name}>
              <a href={`?state=${name}`}>{name}</a>
            </li>
          ))}
        </ul>
      )}
    </IntlProvider>,
    root,
  );
  document.body.dataset.ready = Object.keys(STATES).join(' ');
}
