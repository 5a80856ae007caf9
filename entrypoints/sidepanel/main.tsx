import '../../assets/theme.css';
import '../../components/ui/ui.css';
import '../../components/panel/panel.css';
import { start } from '../shared/start.tsx';
import { PANEL_WORDING } from '../shared/wording.ts';
import { Panel } from './panel.tsx';

void start(Panel, [PANEL_WORDING], { faultsLater: true });
