import { useEffect, useState } from 'preact/hooks';

/** The page's hash, and a way to go to another; the browser's own back and forward work. */
export function useHash(): [string, (hash: string) => void] {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return [hash, go];
}

function go(hash: string): void {
  location.hash = hash;
}
