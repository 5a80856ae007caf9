import { summarise } from '../../dossier/summary.ts';
import { reader } from '../../record/fold.ts';
import type { Id } from '../../record/id.ts';
import { kindOf } from '../../record/kinds/index.ts';
import { liveOnes } from '../../record/live.ts';
import type { Observation } from '../../record/observation.ts';
import type { Desk } from '../desk.ts';
import type { Member } from '../identity-types.ts';
import { membersOf } from '../members.ts';

/** What a record is made of, the first seen first: each subject with its source and what joined it. */
export async function joins(desk: Desk, id: Id): Promise<Member[]> {
  const record = await desk.store.record(id);
  if (!record) return [];
  const kind = kindOf(record.kind);
  const live = liveOnes(await desk.store.observations(id));
  const own = Map.groupBy(live, (one) => one.subject);
  const folded = membersOf(record, live);
  const holders = new Map<string, Id[]>();
  for (const one of folded)
    for (const key of kind.keys(reader(one))) holders.set(key, [...(holders.get(key) ?? []), one.id]);
  return folded
    .flatMap((alone): Member[] => {
      const [first] = own.get(alone.id) ?? [];
      if (!first) return [];
      const shared = kind
        .keys(reader(alone))
        .flatMap((key) =>
          (holders.get(key) ?? [])
            .filter((other) => other !== alone.id)
            .map((other) => ({ by: 'key' as const, key, with: other })),
        );
      return [
        {
          id: alone.id,
          summary: summarise(alone),
          from: { observation: first.id, at: first.seenAt, by: first.by, source: first.source },
          joined: [...wordsAbout(live, alone.id, record.members), ...shared],
        },
      ];
    })
    .sort((x, y) => (x.from.observation < y.from.observation ? -1 : 1));
}

/** People's words that make a subject one with another member, from either side. */
function wordsAbout(live: readonly Observation[], id: Id, members: readonly Id[]): Member['joined'] {
  return live.flatMap((one) =>
    (one.same ?? []).flatMap((other) => {
      const mate = one.subject === id ? other : other === id ? one.subject : undefined;
      if (mate === undefined || mate === id || !members.includes(mate)) return [];
      return [{ by: 'person' as const, decision: one.id, with: mate, at: one.seenAt, author: one.by }];
    }),
  );
}
