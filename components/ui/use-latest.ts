import { useEffect, useState } from 'preact/hooks';

/**
 * What a question last answered, the newest question winning whatever the order of the answers.
 * Undefined until a first answer; the former answer stays until the next one is there.
 */
export function useLatest<T>(ask: () => Promise<T> | undefined, on: readonly unknown[]): T | undefined {
  const [answer, setAnswer] = useState<T>();
  useEffect(() => {
    let current = true;
    const asked = ask();
    if (!asked) setAnswer(undefined);
    else
      asked.then(
        (value) => current && setAnswer(value),
        () => current && setAnswer(undefined),
      );
    return () => {
      current = false;
    };
  }, on);
  return answer;
}
