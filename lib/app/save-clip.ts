import type { Capture, Draft } from '../capture/capture.ts';
import { summarise } from '../dossier/summary.ts';
import { failed, ok, type Result } from '../fault/fault.ts';
import { headsOf } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import type { Fields } from '../record/kind.ts';
import { kindOf } from '../record/kinds/index.ts';
import type { Observation, Source } from '../record/observation.ts';
import type { Store } from '../store/port.ts';
import { erasedIds } from '../sync/orders.ts';
import type { Decision, Preview, Saved } from './app.ts';
import { type Author, parts, startAuthor } from './author.ts';
import { changed } from './changed.ts';
import type { Desk } from './desk.ts';
import { hintOf } from './hint.ts';
import { identify, newSubject } from './identify.ts';
import { memberFor } from './members.ts';
import { withMentions } from './mentions.ts';
import { CLIP, CLIP_FAULT, CLIP_SAVED } from './meta-keys.ts';
import { moveStatements } from './move.ts';
import { moveIn } from './move-in.ts';
import { readOptOuts } from './opt-out.ts';
import { previewOf, withheldOf } from './preview.ts';

/** Writes what the rep decided, all in one transaction; the same preview is never written twice. */
export async function saveClip(desk: Desk, preview: Preview, decisions: Decision[]): Promise<Result<Saved>> {
  const { store, env, browser } = desk;
  const done = await store.meta(CLIP_SAVED);
  if (done?.at === preview.at) return ok({ records: (await store.records(done.ids)).map(summarise) });
  const optOuts = await readOptOuts(store, env);
  const checked = await previewOf(store, preview.capture, optOuts, preview.at);
  const kept = preview.capture.drafts.map(
    (_, index) => (decisions[index]?.keep ?? true) && !checked.items[index]?.optedOut,
  );
  if (!kept.includes(true)) {
    return checked.items.some((item) => item.optedOut)
      ? failed('CAPTURE_OPTED_OUT')
      : failed('CAPTURE_NOTHING');
  }
  const author = await startAuthor(store, env);
  const drafts = preview.capture.drafts.map((draft, index) =>
    withMentions(draft, checked.items[index]?.mentions),
  );
  const capture = { ...preview.capture, drafts };
  const { observations, subjects } = await observe(store, author, capture, decisions, kept, preview.at);
  const ids = subjects.filter((id) => id !== undefined);
  await store.write({
    origin: 'local',
    observations,
    meta: {
      ...author.meta(),
      [CLIP]: undefined,
      [CLIP_FAULT]: undefined,
      [CLIP_SAVED]: { at: preview.at, ids },
    },
  });
  changed(desk);
  browser.broadcast({ type: 'capture' });
  return ok({ records: (await store.records(ids)).map(summarise) });
}

async function observe(
  store: Store,
  author: Author,
  capture: Capture,
  decisions: Decision[],
  kept: boolean[],
  at: number,
): Promise<{ observations: Observation[]; subjects: (Id | undefined)[] }> {
  const knowns = await Promise.all(
    capture.drafts.map((draft, index) =>
      kept[index] && !decisions[index]?.asNew && !decisions[index]?.as
        ? identify(store, draft.kind, draft.fields)
        : undefined,
    ),
  );
  const members = await Promise.all(knowns.map((known) => known && memberFor(store, known)));
  const erased = await erasedIds(store);
  const subjects = capture.drafts.map((draft, index) => {
    if (!kept[index]) return undefined;
    if (decisions[index]?.asNew || decisions[index]?.as) return author.subject();
    const known = members[index];
    if (known) return known;
    const named = newSubject(draft.kind, draft.fields, author.subject);
    // The team's server takes nothing more about what was erased: met again, it is somebody new.
    return erased.has(named) ? author.subject() : named;
  });
  const observations: Observation[] = [];
  for (const [index, draft] of capture.drafts.entries()) {
    const subject = subjects[index];
    if (!subject) continue;
    const decision = decisions[index];
    const refs = Object.entries(draft.refs ?? {}).flatMap(([field, at]) => {
      const target = subjects[at];
      return target ? [[field, target] as const] : [];
    });
    // A corrected element takes the place of the one read; a corrected scalar only outranks it.
    const replaced = Object.keys(decision?.corrected ?? {}).filter(
      (name) => kindOf(draft.kind).fields[name]?.set,
    );
    const seen = without({ ...draft.fields, ...Object.fromEntries(refs) }, [
      ...(decision?.without ?? []),
      ...withheldOf(draft),
      ...replaced,
    ]);
    const page = author.say({
      subject,
      kind: draft.kind,
      ...parts(draft.kind, seen),
      over: headsOf(knowns[index]?.record, Object.keys(seen)),
      ...(decision?.as && { same: [decision.as] }),
      ...(decision?.not?.length && { different: decision.not }),
      source: sourceOf(capture, draft),
    });
    observations.push(page);
    const known = knowns[index]?.record;
    const move = known && (await moveIn(store, known, seen));
    if (move) {
      const next = seen.account;
      const target = typeof next === 'string' ? next : undefined;
      for (const one of moveStatements(known, move, at, capture.url, target))
        observations.push(author.say(one));
    }
    if (decision?.corrected && Object.keys(decision.corrected).length > 0) {
      observations.push(
        author.say({
          subject,
          kind: draft.kind,
          ...parts(draft.kind, decision.corrected),
          over: [...headsOf(knowns[index]?.record, Object.keys(decision.corrected)), page.id],
          source: { type: 'manual', ...(capture.url && { url: capture.url }) },
        }),
      );
    }
    const hint = decision?.shown && hintOf(capture, draft.kind, decision.shown);
    if (hint) observations.push(author.say(hint));
  }
  return { observations, subjects };
}

function without(fields: Fields, names: string[] = []): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}

function sourceOf(capture: Capture, draft: Draft): Source {
  const host = URL.parse(capture.url)?.hostname;
  return {
    type: capture.source ?? 'page',
    ...(capture.url && { url: capture.url }),
    ...(host && { site: host }),
    adapter: capture.site,
    evidence: draft.evidence,
  };
}
