import type { Capture } from '../capture/capture.ts';
import { nameId } from '../record/name-id.ts';
import type { Statement } from './author.ts';

/**
 * What a person showed when they said which field the selected text is: its place on the pages of this
 * host, never its words. The same place has the same subject on every device.
 */
export function hintOf(capture: Capture, kind: string, field: string): Statement | undefined {
  const site = URL.parse(capture.url)?.hostname;
  const strategy = capture.selected?.path;
  if (!site || !strategy) return undefined;
  return {
    subject: nameId('hint', `${site}/${kind}/${field}`),
    kind: 'hint',
    set: { site, kind, field, strategy },
    source: { type: 'selection', url: capture.url, site },
  };
}
