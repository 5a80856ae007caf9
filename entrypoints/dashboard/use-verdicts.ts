import { useRef, useState } from 'preact/hooks';
import { nameOf } from '../../components/duplicates/queue-view.tsx';
import type { App } from '../../lib/app/app.ts';
import type { DuplicatePair, DuplicateVerdict } from '../../lib/app/identity-types.ts';
import type { Fault } from '../../lib/fault/fault.ts';
import type { Id } from '../../lib/record/id.ts';

/** A verdict that can be taken back. */
interface Done {
  pairs: readonly DuplicatePair[];
  decisions: Id[];
  later?: DuplicatePair;
}

/**
 * Verdicts as fast as they are given: a pair is gone from the screen at once, what was said is written in
 * that order behind it, and a pair whose writing failed is there again.
 */
export function useVerdicts(app: App) {
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [fault, setFault] = useState<Fault>();
  const done = useRef<Done[]>([]);
  const [count, setCount] = useState(0);
  const tail = useRef<Promise<unknown>>(Promise.resolve());
  const after = <T>(work: () => Promise<T>): Promise<T> => {
    const next = tail.current.then(work);
    tail.current = next.catch(() => undefined);
    return next;
  };
  const hide = (pairs: readonly DuplicatePair[], hidden: boolean) =>
    setGone((now) => {
      const next = new Set(now);
      for (const pair of pairs) hidden ? next.add(nameOf(pair)) : next.delete(nameOf(pair));
      return next;
    });
  const decide = (pair: DuplicatePair, verdict: DuplicateVerdict) => {
    hide([pair], true);
    return after(async () => {
      const result = await app.decideDuplicate(pair.a.id, pair.b.id, verdict);
      setFault(result.ok ? undefined : result.fault);
      if (!result.ok) hide([pair], false);
      else {
        const { decisions } = result.value;
        remember({ pairs: [pair], decisions, ...(verdict === 'later' && { later: pair }) });
      }
      return result.ok;
    });
  };
  const remember = (one: Done) => setCount(done.current.push(one));
  /** Takes the last verdict back. */
  const undo = () =>
    after(async () => {
      const last = done.current.at(-1);
      if (!last) return false;
      const result = last.later
        ? await app.decideDuplicate(last.later.a.id, last.later.b.id, 'now')
        : await app.undoDecisions(last.decisions);
      setFault(result.ok ? undefined : result.fault);
      if (!result.ok) return false;
      done.current.pop();
      setCount(done.current.length);
      hide(last.pairs, false);
      return true;
    });
  return { gone, fault, canUndo: count > 0, decide, undo, remember };
}
