import '../../assets/theme.css';
import '../../components/ui/ui.css';
import '../../components/panel/panel.css';
import '../../components/popup/popup.css';
import en from '../../assets/locales/en/panel.json';
import fr from '../../assets/locales/fr/panel.json';
import { start } from '../shared/start.tsx';
import { Popup } from './popup.tsx';

void start(Popup, [{ en, fr }]);
