import '../../assets/theme.css';
import '../../components/ui/ui.css';
import '../../components/panel/dossier.css';
import '../../components/review/review.css';
import en from '../../assets/locales/en/review.json';
import fr from '../../assets/locales/fr/review.json';
import { ReviewPage } from '../../entrypoints/review/review-page.tsx';
import { show } from './pages.tsx';

void show((props) => <ReviewPage {...props} print={() => undefined} copy={() => undefined} />, [{ en, fr }]);
