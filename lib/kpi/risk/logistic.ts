/** Numbers that describe one customer on one day, by name. */
export type Features = Readonly<Record<string, number>>;

/** A logistic regression as data: it can be kept, sent and read. */
export interface RiskModel {
  intercept: number;
  features: readonly RiskFeature[];
}

export interface RiskFeature {
  name: string;
  /** Of the customers it was fitted on: a value counts by its distance to the mean, in scales. */
  mean: number;
  scale: number;
  weight: number;
}

export interface Example {
  features: Features;
  /** Whether the customer left. */
  left: boolean;
}

/** The chance, from 0 to 1, that a customer leaves; a feature that is not given counts as average. */
export function riskOf(model: RiskModel, features: Features): number {
  let sum = model.intercept;
  for (const feature of model.features) sum += partOf(feature, features);
  return logistic(sum);
}

/** What one feature adds to the log odds, against an average customer. */
export interface Reason {
  name: string;
  part: number;
}

/** What speaks for a leaving (above zero) and against it (below), strongest first. */
export function reasonsOf(model: RiskModel, features: Features): Reason[] {
  return model.features
    .map((feature) => ({ name: feature.name, part: partOf(feature, features) }))
    .filter(({ part }) => part !== 0)
    .sort((a, b) => Math.abs(b.part) - Math.abs(a.part) || (a.name < b.name ? -1 : 1));
}

function partOf({ name, mean, scale, weight }: RiskFeature, features: Features): number {
  const value = features[name];
  return value === undefined || !Number.isFinite(value) ? 0 : (weight * (value - mean)) / scale;
}

/**
 * Fits by Newton's method with a ridge penalty (Hastie, Tibshirani, Friedman, "The Elements of Statistical
 * Learning", 4.4.1): `ridge` is the weight of one squared scaled weight, the intercept is free. The penalty keeps
 * features that say the same, or say everything, from growing without end. What is not known of a customer counts as
 * average.
 * @throws RangeError without at least one who left and one who stayed.
 */
export function fitRisk(examples: readonly Example[], ridge = 1): RiskModel {
  const left = examples.filter((one) => one.left).length;
  if (left === 0 || left === examples.length) throw new RangeError('nothing to tell apart');
  const names = [...new Set(examples.flatMap(({ features }) => Object.keys(features)))].sort();
  const scales = names.map((name) => scaleOf(examples.map(({ features }) => features[name])));
  const rows = examples.map(({ features }) =>
    Float64Array.from([
      1,
      ...names.map((name, at) => {
        const { mean, scale } = scales[at] ?? { mean: 0, scale: 1 };
        return ((features[name] ?? mean) - mean) / scale;
      }),
    ]),
  );
  let weights = new Float64Array(names.length + 1);
  weights[0] = Math.log(left / (examples.length - left));
  let worth = worthOf(rows, examples, weights, ridge);
  for (let turn = 0; turn < 50; turn++) {
    const step = newtonStep(rows, examples, weights, ridge);
    // A whole step may overshoot where the groups lie far apart: half of it, until it betters the fit.
    for (let part = 1; part > 1e-6; part /= 2) {
      const next = weights.map((weight, at) => weight + part * (step[at] ?? 0));
      const reached = worthOf(rows, examples, next, ridge);
      if (reached < worth) continue;
      [weights, worth] = [next, reached];
      break;
    }
    if (step.every((one) => Math.abs(one) < 1e-9)) break;
  }
  const features = names.map((name, at) => ({
    name,
    mean: scales[at]?.mean ?? 0,
    scale: scales[at]?.scale ?? 1,
    weight: weights[at + 1] ?? 0,
  }));
  return { intercept: weights[0] ?? 0, features };
}

/** The same model with its intercept moved so that the mean risk of `customers` is `rate` (between 0 and 1). */
export function centred(model: RiskModel, customers: readonly Features[], rate: number): RiskModel {
  let [low, high] = [-30, 30];
  for (let turn = 0; turn < 60; turn++) {
    const intercept = (low + high) / 2;
    const mean =
      customers.reduce((sum, one) => sum + riskOf({ ...model, intercept }, one), 0) / customers.length;
    if (mean < rate) low = intercept;
    else high = intercept;
  }
  return { ...model, intercept: (low + high) / 2 };
}

/** What the fit makes as large as it can: the log likelihood less the penalty. */
function worthOf(
  rows: readonly Float64Array[],
  examples: readonly Example[],
  weights: Float64Array,
  ridge: number,
): number {
  let worth = 0;
  for (let at = 1; at < weights.length; at++) worth -= (ridge / 2) * (weights[at] ?? 0) ** 2;
  for (const [at, row] of rows.entries()) {
    let sum = 0;
    for (let i = 0; i < row.length; i++) sum += (row[i] ?? 0) * (weights[i] ?? 0);
    // log(1 + e^x), without overflow.
    worth += (examples[at]?.left ? sum : 0) - Math.max(sum, 0) - Math.log1p(Math.exp(-Math.abs(sum)));
  }
  return worth;
}

function newtonStep(
  rows: readonly Float64Array[],
  examples: readonly Example[],
  weights: Float64Array,
  ridge: number,
): Float64Array {
  const size = weights.length;
  const gradient = Float64Array.from(weights, (weight, at) => (at === 0 ? 0 : -ridge * weight));
  const matrix = Array.from({ length: size }, (_, at) => {
    const line = new Float64Array(size);
    // The intercept bears no penalty; a hair of one keeps the matrix regular.
    line[at] = at === 0 ? 1e-9 : ridge;
    return line;
  });
  for (const [at, row] of rows.entries()) {
    let sum = 0;
    for (let i = 0; i < size; i++) sum += (row[i] ?? 0) * (weights[i] ?? 0);
    const risk = logistic(sum);
    const miss = (examples[at]?.left ? 1 : 0) - risk;
    const bend = risk * (1 - risk);
    for (let i = 0; i < size; i++) {
      const value = row[i] ?? 0;
      gradient[i] = (gradient[i] ?? 0) + miss * value;
      const line = matrix[i];
      if (!line || value === 0) continue;
      for (let j = 0; j <= i; j++) line[j] = (line[j] ?? 0) + bend * value * (row[j] ?? 0);
    }
  }
  return solve(matrix, gradient);
}

/** Solves a symmetric positive system of which the lower triangle is given (Cholesky). */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const at = (i: number, j: number) => matrix[i]?.[j] ?? 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = at(i, j);
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k);
      const line = matrix[i];
      if (line) line[j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(j, j);
    }
  }
  const out = Float64Array.from(right);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) out[i] = (out[i] ?? 0) - at(i, k) * (out[k] ?? 0);
    out[i] = (out[i] ?? 0) / at(i, i);
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) out[i] = (out[i] ?? 0) - at(k, i) * (out[k] ?? 0);
    out[i] = (out[i] ?? 0) / at(i, i);
  }
  return out;
}

/** Of the values that are given: who has none counts as average, in fitting as in judging. */
function scaleOf(given: readonly (number | undefined)[]): { mean: number; scale: number } {
  const values = given.filter((value) => value !== undefined);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return { mean, scale: spread > 0 ? spread : 1 };
}

function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}
