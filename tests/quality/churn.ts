import { aucOf, calibrationError, calibrationOf, type Judged } from '../../lib/kpi/risk/judge.ts';
import { fitRisk, type RiskModel, reasonsOf, riskOf } from '../../lib/kpi/risk/logistic.ts';
import { PRIOR } from '../../lib/kpi/risk/prior.ts';
import { ledgerFeatures } from './churn/ledger-features.ts';
import { type Customer, columnOf, foldOf, isAside, readTelco } from './churn/telco.ts';
import type { Quality } from './quality.ts';

/**
 * Churn on the public Telco sample: the rate by contract as counted, and the risk model fitted on two customers of
 * three and judged on the third it never saw; beside it the weights we ship, which know only what a ledger knows.
 */
const churn: Quality = async ({ corpus, print }) => {
  const customers = readTelco(corpus);
  const [fitted, aside] = [false, true].map((side) => customers.filter(({ id }) => isAside(id) === side));
  if (!fitted || !aside) return;
  for (const [contract, some] of byContract(customers)) {
    const left = some.filter((one) => one.left).length;
    print(`churn ${contract.padEnd(16)} ${left} of ${some.length}: ${percent(left / some.length)}`);
  }
  const left = (some: readonly Customer[]) => some.filter((one) => one.left).length;
  print(
    `split by hash of the id: fitted on ${fitted.length} (${left(fitted)} left), judged on ${aside.length} (${left(aside)} left)`,
  );
  const model = fitRisk(fitted, RIDGE);
  const judged = aside.map((one) => ({ risk: riskOf(model, one.features), left: one.left }));
  say('risk model', judged, print);
  for (const { count, said, left } of calibrationOf(judged)) {
    print(`  said ${percent(said).padStart(6)}  came ${percent(left).padStart(6)}  of ${count}`);
  }
  const folds = customers.map((one) => ({ one, fold: foldOf(one.id) }));
  const each = Array.from({ length: FOLDS }, (_, fold) => {
    const own = fitRisk(
      folds.filter((some) => some.fold !== fold).map(({ one }) => one),
      RIDGE,
    );
    return folds
      .filter((some) => some.fold === fold)
      .map(({ one }) => ({ risk: riskOf(own, one.features), left: one.left }));
  });
  say('each fifth judged by a model of the others', each.flat(), print);
  const known = aside.map((one) => ({ risk: riskOf(PRIOR, ledgerFeatures(one.row)), left: one.left }));
  say('shipped weights', known, print);
  const worst = aside.reduce((a, b) => (riskOf(model, a.features) > riskOf(model, b.features) ? a : b));
  print(
    `reasons, for the customer most at risk (${percent(riskOf(model, worst.features))}): ${why(model, worst)}`,
  );
};
export default churn;

const RIDGE = 3;
const FOLDS = 5;

function say(name: string, judged: readonly Judged[], print: (line: string) => void): void {
  const error = calibrationError(calibrationOf(judged));
  const brier = judged.reduce((sum, { risk, left }) => sum + (risk - (left ? 1 : 0)) ** 2, 0) / judged.length;
  print(
    `${name}: AUC ${aucOf(judged)?.toFixed(4)}, calibration error ${error.toFixed(4)}, Brier ${brier.toFixed(4)}`,
  );
}

/** The columns that speak most for a leaving. */
function why(model: RiskModel, { features, row }: Customer): string {
  const parts = new Map<string, number>();
  for (const { name, part } of reasonsOf(model, features)) {
    parts.set(columnOf(name), (parts.get(columnOf(name)) ?? 0) + part);
  }
  return [...parts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 4)
    .map(([column, part]) => `${column} ${row[column]} (+${part.toFixed(2)})`)
    .join(', ');
}

function byContract(customers: readonly Customer[]): [string, Customer[]][] {
  return [...Map.groupBy(customers, ({ row }) => row.Contract ?? '')].sort(([a], [b]) => a.localeCompare(b));
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
