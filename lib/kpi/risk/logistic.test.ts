import { describe, expect, it } from 'vitest';
import { aucOf, calibrationError, calibrationOf } from './judge.ts';
import { centred, type Example, fitRisk, reasonsOf, riskOf } from './logistic.ts';

/** Numbers from 0 to 1, the same at every run. */
function dice(): () => number {
  let state = 12345;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 2 ** 32;
  };
}

/** Customers whose log odds of leaving are 1.5 a - 2 b - 1, with a third number that means nothing. */
function crowd(size: number): Example[] {
  const next = dice();
  return Array.from({ length: size }, () => {
    const [a, b, noise] = [next() * 2 - 1, next() > 0.5 ? 1 : 0, next()];
    const chance = 1 / (1 + Math.exp(-(1.5 * a - 2 * b - 1)));
    return { features: { a, b, noise }, left: next() < chance };
  });
}

describe('the risk model', () => {
  const model = fitRisk(crowd(8000));

  it('finds the weights that made the data', () => {
    const perUnit = Object.fromEntries(
      model.features.map(({ name, weight, scale }) => [name, weight / scale]),
    );
    expect(perUnit.a).toBeCloseTo(1.5, 0);
    expect(perUnit.b).toBeCloseTo(-2, 0);
    expect(Math.abs(perUnit.noise ?? 1)).toBeLessThan(0.25);
    expect(riskOf(model, { a: 1, b: 0, noise: 0.5 })).toBeCloseTo(1 / (1 + Math.exp(-0.5)), 1);
  });

  it('says as many leavings as there were, over the customers it was fitted on', () => {
    const examples = crowd(2000);
    const own = fitRisk(examples);
    const said = examples.reduce((sum, { features }) => sum + riskOf(own, features), 0);
    expect(said).toBeCloseTo(examples.filter(({ left }) => left).length, 3);
  });

  it('gives its reasons, strongest first, which add up to the whole', () => {
    const features = { a: 0.9, b: 0, noise: 0.5 };
    const reasons = reasonsOf(model, features);
    expect(
      reasons
        .map(({ name }) => name)
        .slice(0, 2)
        .sort(),
    ).toEqual(['a', 'b']);
    const sum = reasons.reduce((all, { part }) => all + part, model.intercept);
    expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(riskOf(model, features), 12);
  });

  it('takes what is not known of a customer for average', () => {
    const mean = Object.fromEntries(model.features.map(({ name, mean }) => [name, mean]));
    expect(riskOf(model, {})).toBe(riskOf(model, mean));
    expect(riskOf(model, { a: Number.NaN })).toBe(riskOf(model, {}));
    expect(reasonsOf(model, {})).toEqual([]);
  });

  it('is not misled by what is known of some customers only', () => {
    const examples = crowd(4000).map((one, at) =>
      at % 2 ? one : { ...one, features: { b: one.features.b ?? 0 } },
    );
    const own = fitRisk(examples);
    const said = examples.reduce((sum, { features }) => sum + riskOf(own, features), 0);
    expect(said).toBeCloseTo(examples.filter(({ left }) => left).length, 3);
  });

  it('stays finite where a feature tells all, and where two say the same', () => {
    const told = [0, 1, 0, 1, 1, 0].map((x) => ({ features: { x, twin: x, still: 3 }, left: x === 1 }));
    const sure = fitRisk(told);
    expect(riskOf(sure, { x: 1, twin: 1, still: 3 })).toBeGreaterThan(0.7);
    expect(sure.features.every(({ weight }) => Number.isFinite(weight))).toBe(true);
  });

  it('needs both who left and who stayed', () => {
    expect(() => fitRisk([{ features: { a: 1 }, left: true }])).toThrow(RangeError);
  });

  it('can be brought to another rate of leaving without changing who comes first', () => {
    const customers = crowd(300).map(({ features }) => features);
    const moved = centred(model, customers, 0.02);
    const mean = customers.reduce((sum, one) => sum + riskOf(moved, one), 0) / customers.length;
    expect(mean).toBeCloseTo(0.02, 6);
    expect(moved.features).toBe(model.features);
  });
});

describe('judging', () => {
  const of = (risk: number, left: boolean) => ({ risk, left });

  it('counts the pairs in the right order, ties half', () => {
    expect(aucOf([of(0.9, true), of(0.1, false)])).toBe(1);
    expect(aucOf([of(0.1, true), of(0.9, false)])).toBe(0);
    expect(aucOf([of(0.5, true), of(0.5, false), of(0.5, false)])).toBe(0.5);
    expect(aucOf([of(0.8, true), of(0.4, true), of(0.6, false), of(0.2, false)])).toBe(0.75);
    expect(aucOf([of(0.5, true)])).toBeUndefined();
  });

  it('holds what was said against what came', () => {
    const judged = [of(0.1, false), of(0.3, false), of(0.7, true), of(0.9, false)];
    const bins = calibrationOf(judged, 2);
    expect(bins.map(({ count, left }) => [count, left])).toEqual([
      [2, 0],
      [2, 0.5],
    ]);
    expect(calibrationError(bins)).toBeCloseTo((0.2 + 0.3) / 2, 12);
  });
});
