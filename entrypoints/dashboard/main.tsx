import '../../assets/theme.css';
import '../../components/ui/ui.css';
import '../../components/ui/combobox.css';
import '../../components/ui/segmented.css';
import '../../components/panel/panel.css';
import '../../components/chart/chart.css';
import '../../components/dashboard/dashboard.css';
import { start } from '../shared/start.tsx';
import { DashboardPage } from './dashboard-page.tsx';
import { createDevice } from './device.ts';
import { DASHBOARD_WORDING } from './wording.ts';

const device = createDevice();
void start((props) => <DashboardPage {...props} device={device} />, DASHBOARD_WORDING);
