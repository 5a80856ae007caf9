import { useEffect, useRef, useState } from 'preact/hooks';
import type { View } from '../../components/panel/panel-frame.tsx';
import type { Id } from '../../lib/record/id.ts';
import type { FrontPage } from './use-front-page.ts';

export interface Place {
  /** Undefined until it is known what is in front. */
  view: View | undefined;
  go: (view: View) => void;
  /** The record opened by the rep, over the one that the page is about. */
  opened: Id | undefined;
  open: (id: Id) => void;
  back: () => void;
}

/**
 * Where the rep is in the panel. It follows the tab, and a reading that was asked for comes to the
 * front; but it never takes the rep away from the alerts or from a reading.
 * @param outcome names the last reading that waits for the rep; undefined without one
 * @param ready false until that is known
 */
export function usePlace(front: FrontPage | undefined, outcome: string | undefined, ready: boolean): Place {
  const [view, setView] = useState<View>();
  const [stack, setStack] = useState<Id[]>([]);
  useEffect(() => {
    if (outcome !== undefined) setView('page');
  }, [outcome]);
  const known = front?.known?.id;
  const seen = useRef<string>(undefined);
  useEffect(() => {
    if (!front || !ready) return;
    const now = `${front.url} ${known}`;
    if (seen.current === now) return;
    seen.current = now;
    setStack([]);
    setView((last) => (last === 'alerts' || outcome !== undefined ? last : known ? 'page' : 'today'));
  }, [front, known, outcome, ready]);
  return {
    view,
    go: setView,
    opened: stack.at(-1),
    open: (id) => {
      // The record of the page in front is there without being opened over it.
      setStack((last) => (last.length === 0 && id === known ? last : [...last, id]));
      setView('page');
    },
    back: () => setStack((last) => last.slice(0, -1)),
  };
}
