export type StartupCode =
  | 'LOCKED_DATA_DIR'
  | 'DATA_DIR_NOT_USABLE'
  | 'DATABASE_NOT_STARTED'
  | 'SCHEMA_NEWER'
  | 'PORT_TAKEN'
  | 'BAD_OPTION';

/** Why the server does not start, in words for whoever runs it. */
export class StartupError extends Error {
  readonly code: StartupCode;
  constructor(code: StartupCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartupError';
    this.code = code;
  }
}
