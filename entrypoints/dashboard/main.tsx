import '../../assets/theme.css';
import '../../components/ui/ui.css';
import '../../components/ui/combobox.css';
import '../../components/ui/segmented.css';
import '../../components/panel/panel.css';
import '../../components/chart/chart.css';
import '../../components/dashboard/dashboard.css';
import en from '../../assets/locales/en/dashboard.json';
import fr from '../../assets/locales/fr/dashboard.json';
import { start } from '../shared/start.tsx';
import { PANEL_WORDING } from '../shared/wording.ts';
import { DashboardPage } from './dashboard-page.tsx';
import { createDevice } from './device.ts';

const device = createDevice();
void start((props) => <DashboardPage {...props} device={device} />, [PANEL_WORDING, { en, fr }]);
