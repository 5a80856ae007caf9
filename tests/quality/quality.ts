/** What the default export of tests/quality/<kind>.ts is: prints its figures line by line. */
export type Quality = (options: { corpus: string; print: (line: string) => void }) => Promise<void>;
