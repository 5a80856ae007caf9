import { useEffect, useState } from 'preact/hooks';
import type { App } from '../../lib/app/app.ts';
import type { Summary } from '../../lib/dossier/dossier.ts';
import * as page from '../../lib/platform/page.ts';

export interface FrontPage {
  /** Undefined where the browser does not let the panel know it. */
  url?: string;
  /** True where the panel may follow this site by itself. */
  followed: boolean;
  /** The record that the page is about. */
  known?: Summary;
}

/** The page in the tab in front, followed as tabs change and as records come and go. */
export function useFrontPage(app: App): FrontPage | undefined {
  const [front, setFront] = useState<FrontPage>();
  useEffect(() => {
    let newest = 0;
    const look = async () => {
      newest += 1;
      const turn = newest;
      const url = await page.activeUrl();
      const [followed, known] = url
        ? await Promise.all([page.hasHost(url), app.knownAt(url)])
        : [false, undefined];
      if (turn === newest) setFront({ ...(url && { url }), followed, ...(known && { known }) });
    };
    void look();
    const stops = [page.onActiveChange(() => void look()), app.subscribe(() => void look())];
    return () => {
      newest += 1;
      for (const stop of stops) stop();
    };
  }, [app]);
  return front;
}
