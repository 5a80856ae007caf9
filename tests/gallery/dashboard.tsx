import '../../assets/theme.css';
import '../../components/ui/ui.css';
import '../../components/ui/combobox.css';
import '../../components/ui/segmented.css';
import '../../components/panel/panel.css';
import '../../components/chart/chart.css';
import '../../components/dashboard/dashboard.css';
import { DashboardPage } from '../../entrypoints/dashboard/dashboard-page.tsx';
import { figuresFrom } from '../../entrypoints/dashboard/figures.ts';
import { DASHBOARD_WORDING } from '../../entrypoints/dashboard/wording.ts';
import { openStore } from '../../lib/store/store.ts';
import { show } from './pages.tsx';

// The store that the played application filled, read a second time as the worker does.
const scene = new URLSearchParams(location.search).get('scene') ?? 'full';
const device = {
  openOptions: async () => undefined,
  saveFile: () => undefined,
  figures: figuresFrom(() => openStore({ now: Date.now, name: `gallery-${scene}` })),
};
void show((props) => <DashboardPage {...props} device={device} />, DASHBOARD_WORDING);
