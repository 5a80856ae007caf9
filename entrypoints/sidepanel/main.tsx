import '../../assets/theme.css';
import '../../components/ui/ui.css';
import '../../components/panel/panel.css';
import { PANEL } from '../shared/catalogues.ts';
import { start } from '../shared/start.tsx';
import { Panel } from './panel.tsx';

void start(Panel, PANEL);
