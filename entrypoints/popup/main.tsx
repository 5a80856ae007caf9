import '../../assets/theme.css';
import '../../components/ui/ui.css';
import '../../components/panel/panel.css';
import '../../components/popup/popup.css';
import { PANEL } from '../shared/catalogues.ts';
import { start } from '../shared/start.tsx';
import { Popup } from './popup.tsx';

void start(Popup, PANEL);
