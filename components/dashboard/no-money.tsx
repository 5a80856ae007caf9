import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { useIntl } from '../ui/intl.tsx';

/** The ledger is empty: where figures come from. */
export function NoMoney({ onImport, onAdd }: { onImport: () => void; onAdd?: () => void }) {
  const { t } = useIntl();
  return (
    <div class="card">
      <Empty
        icon="chart"
        title={t('dashboard.money.empty')}
        action={
          <>
            <Button variant="primary" onClick={onImport}>
              {t('dashboard.money.empty.do')}
            </Button>
            {onAdd && (
              <Button icon="plus" onClick={onAdd}>
                {t('analysis.add')}
              </Button>
            )}
          </>
        }
      >
        {t('dashboard.money.empty.text')}
      </Empty>
    </div>
  );
}
