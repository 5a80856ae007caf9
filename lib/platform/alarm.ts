import { browser } from './webextension.ts';

/**
 * Makes sure the alarm exists with its period: an update clears alarms, and one created again at each
 * start would never fire.
 */
export async function ensureAlarm(name: string, periodInMinutes: number): Promise<void> {
  const alarm = await browser.alarms.get(name);
  if (alarm?.periodInMinutes === periodInMinutes) return;
  await browser.alarms.create(name, { periodInMinutes, delayInMinutes: periodInMinutes });
}
