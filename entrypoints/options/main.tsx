import '../../assets/theme.css';
import '../../components/ui/ui.css';
import '../../components/ui/combobox.css';
import '../../components/options/options.css';
import en from '../../assets/locales/en/options.json';
import fr from '../../assets/locales/fr/options.json';
import { start } from '../shared/start.tsx';
import { createDevice } from './device.ts';
import { OptionsPage } from './options-page.tsx';

const device = createDevice();
void start((props) => <OptionsPage {...props} device={device} />, [{ en, fr }]);
