import '../../assets/theme.css';
import '../../components/ui/ui.css';
import '../../components/ui/combobox.css';
import '../../components/ui/segmented.css';
import '../../components/panel/panel.css';
import '../../components/chart/chart.css';
import '../../components/dashboard/dashboard.css';
import { DashboardPage } from '../../entrypoints/dashboard/dashboard-page.tsx';
import { DASHBOARD_WORDING } from '../../entrypoints/dashboard/wording.ts';
import { show } from './pages.tsx';

const device = { openOptions: async () => undefined, saveFile: () => undefined };
void show((props) => <DashboardPage {...props} device={device} />, DASHBOARD_WORDING);
