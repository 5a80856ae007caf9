import { paste } from '../capture/paste.ts';
import { failed, ok, type Result } from '../fault/fault.ts';
import type { Preview } from './app.ts';
import type { Desk } from './desk.ts';
import { CLIP, CLIP_FAULT } from './meta-keys.ts';
import { readOptOuts } from './opt-out.ts';
import { previewOf } from './preview.ts';

/** Reads pasted text; what it gives waits for the rep's decision as a page's reading does. */
export async function readText({ store, env, browser }: Desk, text: string): Promise<Result<Preview>> {
  const capture = paste(text);
  if (capture.drafts.length === 0) return failed('PASTE_NOTHING');
  const preview = await previewOf(store, capture, await readOptOuts(store, env), env.now());
  await store.setMeta(CLIP, preview);
  await store.setMeta(CLIP_FAULT, undefined);
  browser.broadcast({ type: 'capture' });
  return ok(preview);
}
