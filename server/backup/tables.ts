/** Tables of the whole server, in an order in which each row finds those it refers to. */
export const SERVER_TABLES = [
  'server',
  'user',
  'organization',
  'account',
  'session',
  'member',
  'invitation',
  'twoFactor',
  'device_session',
  'departed_session',
] as const;

/** Tables whose rows belong to a workspace: read and written under its row-level security. */
export const WORKSPACE_TABLES = ['workspace', 'device', 'entry', 'subject', 'member_reach', 'audit'] as const;

/** What lasts minutes, or tells of this very database: not kept. */
export const LEFT_OUT = [
  'attempt',
  'backup',
  'deviceCode',
  'device_request',
  'feed_lease',
  'schema_migration',
  'verification',
] as const;
