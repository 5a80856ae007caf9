import type { Capture, Draft, Refusal } from '../capture/capture.ts';
import { type ErrorCode, type Fault, failed, ok, type Result } from '../fault/fault.ts';
import { siteIdOf } from '../sites/claims.ts';
import type { Store } from '../store/port.ts';
import type { Preview } from './app.ts';
import type { Desk } from './desk.ts';
import { countReading } from './health.ts';
import { hintsFor } from './hints-for.ts';
import { CLIP, CLIP_FAULT } from './meta-keys.ts';
import { readSettings } from './settings.ts';
import { switchedOff } from './switched-off.ts';

const REFUSED: Record<Refusal, ErrorCode> = {
  wall: 'CAPTURE_WALL',
  'error-page': 'CAPTURE_ERROR_PAGE',
  shell: 'CAPTURE_SHELL',
  moved: 'CAPTURE_MOVED',
  nothing: 'CAPTURE_NOTHING',
  invalid: 'CAPTURE_INVALID',
};

/** Reads the tab in front and keeps the preview where every page of the extension finds it. */
export async function clip(
  { store, env, browser }: Desk,
  options: { tabId?: number; selection?: string } = {},
): Promise<Result<Preview>> {
  const result = await readPreview({ store, env, browser }, options);
  await store.setMeta(CLIP, result.ok ? result.value : undefined);
  await store.setMeta(CLIP_FAULT, result.ok ? undefined : result.fault);
  browser.broadcast({ type: 'capture' });
  return result;
}

async function readPreview(
  { store, env, browser }: Pick<Desk, 'store' | 'env' | 'browser'>,
  options: { tabId?: number; selection?: string },
): Promise<Result<Preview>> {
  const tab = options.tabId === undefined ? await browser.activeTab() : await browser.tab(options.tabId);
  if (!tab) return failed('CAPTURE_FORBIDDEN');
  const address = URL.parse(tab.url ?? '');
  const before = address && (await barred(store, address));
  if (before) return { ok: false, fault: before };
  const read = await browser.readTab(tab.id, address ? await hintsFor(store, address.hostname) : []);
  if (!read.ok) return read;
  const capture = options.selection ? withSelection(read.value, options.selection) : read.value;
  // The page may have moved on since, or the browser may not have told its address.
  const place = URL.parse(capture.url);
  const after = place && (await barred(store, place));
  if (after) return { ok: false, fault: after };
  const site = place?.host ?? capture.url;
  await countReading(store, read.value, env.now());
  if (capture.refused) return failed(REFUSED[capture.refused], { site });
  if (capture.drafts.length === 0) return failed('CAPTURE_NOTHING', { site });
  // A popup over a page that gives nothing has no use for them.
  const [{ previewOf }, { readOptOuts }] = await Promise.all([
    import('./preview.ts'),
    import('./opt-out.ts'),
  ]);
  return ok(await previewOf(store, capture, await readOptOuts(store, env), env.now(), tab.id));
}

/** Why a page of this address is not read here, if it is not: no consent, or its site is switched off. */
async function barred(store: Store, address: URL): Promise<Fault | undefined> {
  const site = siteIdOf(address);
  if (site === 'linkedin' && !(await readSettings(store)).linkedinAllowed) return { code: 'CAPTURE_CONSENT' };
  const off = await switchedOff(store, site);
  const values = { site: address.host, ...(off?.reason && { reason: off.reason }) };
  return off && { code: 'CAPTURE_SWITCHED_OFF', values };
}

/** The words a rep selected become the excerpt of the page's article, or an article of their own. */
export function withSelection(capture: Capture, selection: string): Capture {
  const excerpt = selection.replace(/\s+/g, ' ').trim().slice(0, 5000);
  if (!excerpt) return capture;
  const at = capture.drafts.findIndex((draft) => draft.kind === 'article');
  const quote = (draft: Draft): Draft => ({
    ...draft,
    fields: { ...draft.fields, excerpt },
    evidence: { ...draft.evidence, excerpt: 'selection' },
  });
  const { refused: _refused, ...rest } = capture;
  if (at >= 0)
    return { ...rest, drafts: capture.drafts.map((draft, index) => (index === at ? quote(draft) : draft)) };
  const page: Draft = { kind: 'article', fields: { url: capture.url }, evidence: { url: 'address' } };
  return { ...rest, drafts: [...capture.drafts, quote(page)] };
}
