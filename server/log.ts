/** What a log line may carry: counts, durations, names of routes; never personal data, tokens or addresses. */
export type LogFields = Record<string, string | number | boolean | undefined>;
export type Log = (level: 'info' | 'warn' | 'error', event: string, fields?: LogFields) => void;

/** One JSON object a line on standard error. */
export const logToStderr: Log = (level, event, fields = {}) => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`);
};

export const noLog: Log = () => {};

/** What an error is, without texts that could hold somebody's data: its name and code. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = (error as { code?: unknown }).code;
  return {
    error: error.name,
    ...(typeof code === 'string' && { code }),
    ...(where(error.stack) && { in: where(error.stack) }),
  };
}

/** The first place in our own code, for whoever looks for the fault. */
function where(stack: string | undefined): string | undefined {
  return stack?.match(/\/(server\/[\w/.-]+:\d+)/)?.[1];
}
