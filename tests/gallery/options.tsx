import '../../assets/theme.css';
import '../../components/ui/ui.css';
import '../../components/ui/combobox.css';
import '../../components/options/options.css';
import en from '../../assets/locales/en/options.json';
import fr from '../../assets/locales/fr/options.json';
import type { Device } from '../../entrypoints/options/device.ts';
import { OptionsPage } from '../../entrypoints/options/options-page.tsx';
import { saveFile } from '../../entrypoints/shared/files.ts';
import { show } from './pages.tsx';

const empty = new URLSearchParams(location.search).get('scene') === 'empty';
let patterns = empty
  ? []
  : ['https://gazette.example/*', 'https://avis.example/*', 'https://www.linkedin.com/*'];

const device: Device = {
  version: '0.1.0',
  requestHost: async (url) => {
    patterns = [...patterns, `https://${new URL(url).host}/*`];
    return true;
  },
  requestHosts: async () => true,
  allowedHosts: async () => patterns,
  revokeHost: async (pattern) => {
    patterns = patterns.filter((one) => one !== pattern);
    return true;
  },
  open: async () => undefined,
  openDashboard: async () => undefined,
  copy: () => undefined,
  saveFile,
  storage: async () => ({ used: 41_200_000, quota: 21_000_000_000, persisted: false }),
};

void show((props) => <OptionsPage {...props} device={device} />, [{ en, fr }]);
