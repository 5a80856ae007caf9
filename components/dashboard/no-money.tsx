import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { useIntl } from '../ui/intl.tsx';

/** The ledger is empty: where figures come from. */
export function NoMoney({ onImport }: { onImport: () => void }) {
  const { t } = useIntl();
  return (
    <div class="card">
      <Empty
        icon="chart"
        title={t('dashboard.money.empty')}
        action={
          <Button variant="primary" onClick={onImport}>
            {t('dashboard.money.empty.do')}
          </Button>
        }
      >
        {t('dashboard.money.empty.text')}
      </Empty>
    </div>
  );
}
