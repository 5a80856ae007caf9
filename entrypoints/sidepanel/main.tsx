import '../../assets/theme.css';
import '../../components/ui/ui.css';
import '../../components/panel/panel.css';
import en from '../../assets/locales/en/panel.json';
import fr from '../../assets/locales/fr/panel.json';
import { start } from '../shared/start.tsx';
import { Panel } from './panel.tsx';

void start(Panel, [{ en, fr }]);
