import { describe, expect, it } from 'vitest';
import { SIGNAL_TYPES } from '../record/kinds/signal.ts';
import { nextStep } from './next-step.ts';

describe('the step proposed', () => {
  it('is by kind of news, soonest where a date runs out', () => {
    expect(nextStep('tender')).toEqual({ name: 'deadline', days: 0 });
    expect(nextStep('leadership-change').name).toBe('who');
    expect(nextStep('annual-report').name).toBe('read');
    expect(nextStep('').name).toBe('read');
  });

  it('always lies within a working week', () => {
    expect(SIGNAL_TYPES.map((type) => nextStep(type).days).filter((days) => days < 0 || days > 5)).toEqual(
      [],
    );
  });
});
