import type { RiskModel } from './logistic.ts';

/**
 * What speaks for a leaving where a team has too little history of its own: who came lately, pays much beside the
 * others and is bound by no yearly term. Fitted by `fitRisk` (ridge 3) on the two thirds of IBM's public Telco sample
 * (Apache-2.0) that `npm run quality -- churn` does not judge by; the intercept is the team's own (`centred`).
 */
export const PRIOR: RiskModel = {
  intercept: -1.6194368128227652,
  features: [
    { name: 'price', mean: -0.15039876920049924, scale: 0.5918957405702024, weight: 0.9767184820979881 },
    { name: 'tenure', mean: 3.0251481121488406, scale: 1.1578507706884213, weight: -0.8690352274391192 },
    { name: 'yearly', mean: 0.44819819819819817, scale: 0.49730933364463653, weight: -0.7776698673329804 },
  ],
};
