import { useEffect, useState } from 'preact/hooks';
import type { App } from '../../lib/app/app.ts';
import type { Figures, FiguresAsk } from '../../lib/app/figures-types.ts';
import type { FiguresSource } from './figures.ts';

export interface Answered {
  /** The last answer; stays while a newer one is computed. */
  value: Figures | undefined;
  busy: boolean;
}

/** Asks now, after each change of the data, and whenever the question changes; a late answer never replaces a newer. */
export function useFigures(app: App, source: FiguresSource, ask: FiguresAsk): Answered {
  const [state, setState] = useState<Answered>({ value: undefined, busy: true });
  const question = JSON.stringify(ask);
  useEffect(() => {
    let turn = 0;
    let alive = true;
    const run = () => {
      turn += 1;
      const mine = turn;
      setState(({ value }) => ({ value, busy: true }));
      void source.ask(JSON.parse(question)).then(
        (value) => alive && mine === turn && setState({ value, busy: false }),
        // The figures that stand stay; the next change asks again.
        () => alive && mine === turn && setState(({ value }) => ({ value, busy: false })),
      );
    };
    const stop = app.subscribe(() => {
      source.changed();
      run();
    });
    run();
    return () => {
      alive = false;
      stop();
    };
  }, [app, source, question]);
  return state;
}
