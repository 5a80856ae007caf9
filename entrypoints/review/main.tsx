import '../../assets/theme.css';
import '../../components/ui/ui.css';
import '../../components/panel/dossier.css';
import '../../components/review/review.css';
import en from '../../assets/locales/en/review.json';
import fr from '../../assets/locales/fr/review.json';
import { copy, start } from '../shared/start.tsx';
import { ReviewPage } from './review-page.tsx';

void start((props) => <ReviewPage {...props} print={() => window.print()} copy={copy} />, [{ en, fr }]);
