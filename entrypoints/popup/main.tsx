import '../../assets/theme.css';
import '../../components/ui/ui.css';
import '../../components/panel/panel.css';
import '../../components/popup/popup.css';
import { start } from '../shared/start.tsx';
import { POPUP_WORDING } from '../shared/wording.ts';
import { Popup } from './popup.tsx';

void start(Popup, [POPUP_WORDING], { faultsLater: true });
