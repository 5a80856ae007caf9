import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from './rep.ts';

/** What a person sees and does on a page: everything by its name on screen, never by a class or an id. */

/** Presses the first enabled button, link, tab or choice whose accessible name begins with `name`. */
export async function press(page: Page, name: string): Promise<void> {
  await until(`a control “${name}” to press`, async () => {
    const handle = await find(page, name);
    if (!handle) return undefined;
    await handle.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    // Where the page draws it anew meanwhile, this throws, and the new one is looked for.
    await handle.click();
    await handle.dispose();
    return true;
  }).catch((error: Error) => explain(page, error));
}

/** Whether a control of that name is there now. */
export async function offers(page: Page, name: string): Promise<boolean> {
  return (await find(page, name)) !== undefined;
}

/** Types into the field with that label, in place of what it held. */
export async function fill(page: Page, label: string, value: string): Promise<void> {
  const field = await until(`a field “${label}”`, async () => {
    const handle = await page.evaluateHandle(labelled, label);
    return (handle.asElement() as ElementHandle<HTMLInputElement> | null) ?? undefined;
  });
  await field.evaluate((element) => {
    element.scrollIntoView({ block: 'center' });
    element.focus();
    element.select?.();
  });
  await field.type(value);
  await field.dispose();
}

/** Waits until the page shows a text (case and spacing aside); gives everything that it shows. */
export function sees(page: Page, text: string | RegExp, ms = 15_000): Promise<string> {
  return until(
    `the page to show ${text}`,
    async () => {
      const shown = await textOf(page);
      const found = typeof text === 'string' ? squeeze(shown).includes(squeeze(text)) : text.test(shown);
      return found ? shown : undefined;
    },
    ms,
  ).catch((error: Error) => explain(page, error));
}

/** Waits until the page no longer shows a text. */
export function forgets(page: Page, text: string): Promise<true> {
  return until(
    `the page to stop showing ${text}`,
    async () => !squeeze(await textOf(page)).includes(squeeze(text)) || undefined,
  ).catch((error: Error) => explain(page, error));
}

/** An error of waiting, with what the page shows instead. */
async function explain(page: Page, error: Error): Promise<never> {
  const shown = await textOf(page).catch(() => '(nothing)');
  throw new Error(`${error.message}. It shows:\n${shown.slice(0, 1500)}`);
}

/** The text on the page, values of fields included. */
export function textOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const fields = [
      ...document.querySelectorAll<HTMLInputElement>('input:not([type=password]), textarea, select'),
    ];
    return [document.body.innerText, ...fields.map(({ value }) => value)].join('\n');
  });
}

async function find(page: Page, name: string): Promise<ElementHandle<HTMLElement> | undefined> {
  const handle = await page.evaluateHandle(control, name);
  return (handle.asElement() as ElementHandle<HTMLElement> | null) ?? undefined;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').toLowerCase();
}

/** Runs in the page: the control whose name is `name`, or else begins with it. */
function control(name: string): HTMLElement | null {
  const squeeze = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim().toLowerCase();
  const wanted = squeeze(name);
  const selector =
    'button, a[href], summary, [role=button], [role=tab], [role=link], [role=option], [role=menuitem], label';
  const named = [...document.querySelectorAll<HTMLElement>(selector)]
    .filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) && !(element as HTMLButtonElement).disabled,
    )
    .map((element) => ({
      element,
      name: squeeze(element.getAttribute('aria-label') ?? element.textContent),
    }));
  const exact = named.find((one) => one.name === wanted);
  return (exact ?? named.find((one) => one.name.startsWith(wanted)))?.element ?? null;
}

/** Runs in the page: the field whose label, accessible name or placeholder begins with `label`. */
function labelled(label: string): HTMLElement | null {
  const squeeze = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim().toLowerCase();
  const wanted = squeeze(label);
  const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')].filter((field) =>
    field.checkVisibility({ visibilityProperty: true }),
  );
  const namesOf = (field: HTMLInputElement) => [
    field.getAttribute('aria-label'),
    ...[...(field.labels ?? [])].map((one) => one.textContent),
    field.placeholder,
    field.name,
  ];
  return fields.find((field) => namesOf(field).some((one) => squeeze(one).startsWith(wanted))) ?? null;
}
