import type { Json } from '../record/json.ts';
import type { Store } from '../store/port.ts';
import { readHours, readSpan } from '../watch/hours.ts';
import { DEFAULT_SETTINGS, type Settings } from './app.ts';
import { SETTINGS } from './meta-keys.ts';

const CHOICES: { [K in keyof Settings]?: readonly Settings[K][] } = {
  locale: ['auto', 'fr', 'en'],
  theme: ['auto', 'light', 'dark'],
  definitions: ['chartmogul', 'baremetrics', 'profitwell'],
};

/** The settings that stand; each field is read on its own, so that one bad value loses only itself. */
export async function readSettings(store: Store): Promise<Settings> {
  return repaired((await store.meta(SETTINGS)) ?? {});
}

export async function writeSettings(store: Store, change: Partial<Settings>): Promise<Settings> {
  const held = (await store.meta(SETTINGS)) ?? {};
  const next = { ...held, ...change };
  await store.setMeta(SETTINGS, next);
  return repaired(next);
}

/** Fills in what is missing and what cannot be. */
export function repaired(held: Record<string, Json>): Settings {
  const settings: Settings = { ...DEFAULT_SETTINGS };
  for (const key of Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[]) {
    const value = held[key];
    const allowed = CHOICES[key] as readonly unknown[] | undefined;
    const fits = typeof value === typeof DEFAULT_SETTINGS[key] && (!allowed || allowed.includes(value));
    if (fits) Object.assign(settings, { [key]: value });
  }
  settings.pollMinutes = Math.min(24 * 60, Math.max(5, Math.round(settings.pollMinutes)));
  settings.grossMargin = Math.min(100, Math.max(0, settings.grossMargin)) || 0;
  if (!/^[A-Z]{3}$/.test(settings.currency)) settings.currency = DEFAULT_SETTINGS.currency;
  if (!readHours(settings.digestAt)) settings.digestAt = DEFAULT_SETTINGS.digestAt;
  if (settings.quiet && !readSpan(settings.quiet)) settings.quiet = DEFAULT_SETTINGS.quiet;
  return settings;
}
