import { useEffect, useState } from 'preact/hooks';

/** A part of the page that is loaded the first time it is shown; undefined until then. */
export function useLazy<T>(load: () => Promise<T>): T | undefined {
  // Kept in an object: a component is a function, and a state would call it.
  const [loaded, setLoaded] = useState<{ part: T }>();
  useEffect(() => {
    let current = true;
    void load().then((part) => current && setLoaded({ part }));
    return () => {
      current = false;
    };
  }, []);
  return loaded?.part;
}
