import { expect, it } from 'vitest';
import { notificationPlan } from './notify.ts';

it('shows up to three alerts one by one, and more as one digest', () => {
  expect(notificationPlan([])).toEqual({ single: [], digest: [] });
  expect(notificationPlan([1, 2, 3])).toEqual({ single: [1, 2, 3], digest: [] });
  expect(notificationPlan([1, 2, 3, 4])).toEqual({ single: [], digest: [1, 2, 3, 4] });
});
