// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import type { Summary } from '../../lib/dossier/dossier.ts';
import { show } from '../../tests/support/render.tsx';
import type { FrontPage } from './use-front-page.ts';
import { type Place, usePlace } from './use-place.ts';

const person = (id: string): Summary => ({ id, kind: 'person', title: id, detail: '', lastSeenAt: '' });
const at = (url: string, known?: string): FrontPage => ({
  url,
  followed: true,
  ...(known && { known: person(known) }),
});

/** A panel whose surroundings the test moves. */
function panel() {
  let place: Place | undefined;
  function Shown(props: { front?: FrontPage; outcome?: string; ready?: boolean }) {
    place = usePlace(props.front, props.outcome, props.ready ?? true);
    return null;
  }
  const page = show(<Shown ready={false} />);
  return {
    put: (props: Parameters<typeof Shown>[0]) => page.rerender(<Shown {...props} />),
    now: () => [place?.view, place?.opened],
    act: (move: (place: Place) => void) => act(() => (place ? move(place) : undefined)),
  };
}

describe('the place in the panel', () => {
  it('is undecided until the page in front and the last reading are known', () => {
    const { put, now } = panel();
    expect(now()).toEqual([undefined, undefined]);
    put({ front: at('a', 'jeanne'), ready: false });
    expect(now()).toEqual([undefined, undefined]);
    put({ front: at('a', 'jeanne') });
    expect(now()).toEqual(['page', undefined]);
  });

  it('is today on a page that nothing is known about', () => {
    const { put, now } = panel();
    put({ front: at('a') });
    expect(now()).toEqual(['today', undefined]);
  });

  it('follows the tab, and closes what was opened over it', () => {
    const { put, now, act: move } = panel();
    put({ front: at('a') });
    move((place) => place.open('orvane'));
    expect(now()).toEqual(['page', 'orvane']);
    put({ front: at('b', 'jeanne') });
    expect(now()).toEqual(['page', undefined]);
    put({ front: at('c') });
    expect(now()).toEqual(['today', undefined]);
  });

  it('stays where the rep went while nothing moves in front', () => {
    const { put, now, act: move } = panel();
    put({ front: at('a', 'jeanne') });
    move((place) => place.go('today'));
    put({ front: at('a', 'jeanne') });
    expect(now()).toEqual(['today', undefined]);
  });

  it('is not left for another tab while the rep goes through the alerts', () => {
    const { put, now, act: move } = panel();
    put({ front: at('a') });
    move((place) => place.go('alerts'));
    put({ front: at('b', 'jeanne') });
    expect(now()).toEqual(['alerts', undefined]);
  });

  it('brings a reading that was asked for to the front, once', () => {
    const { put, now, act: move } = panel();
    put({ front: at('a') });
    put({ front: at('a'), outcome: 'one' });
    expect(now()).toEqual(['page', undefined]);
    move((place) => place.go('today'));
    put({ front: at('b'), outcome: 'one' });
    expect(now()).toEqual(['today', undefined]);
    put({ front: at('b'), outcome: 'two' });
    expect(now()).toEqual(['page', undefined]);
  });

  it('opens nothing over the record that the page is about anyway', () => {
    const { put, now, act: move } = panel();
    put({ front: at('a', 'jeanne') });
    move((place) => place.open('jeanne'));
    expect(now()).toEqual(['page', undefined]);
  });

  it('goes back through what was opened', () => {
    const { put, now, act: move } = panel();
    put({ front: at('a', 'jeanne') });
    move((place) => place.open('orvane'));
    move((place) => place.open('karim'));
    move((place) => place.back());
    expect(now()).toEqual(['page', 'orvane']);
    move((place) => place.back());
    expect(now()).toEqual(['page', undefined]);
  });
});
