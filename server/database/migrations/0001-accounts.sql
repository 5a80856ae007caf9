-- Accounts, sessions, workspaces' members and device codes, in the shape that better-auth 1.7 reads
-- and writes (hence the quoted names).

create table "user" (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp
);

create table session (
  id uuid primary key default gen_random_uuid(),
  "expiresAt" timestamptz not null,
  token text not null unique,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" uuid not null references "user" (id) on delete cascade,
  "activeOrganizationId" text
);
create index on session ("userId");

create table account (
  id uuid primary key default gen_random_uuid(),
  "accountId" text not null,
  "providerId" text not null,
  "userId" uuid not null references "user" (id) on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null
);
create index on account ("userId");

create table verification (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp
);
create index on verification (identifier);

create table organization (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  slug text not null unique,
  logo text,
  "createdAt" timestamptz not null,
  metadata text
);

create table member (
  id uuid primary key default gen_random_uuid(),
  "organizationId" uuid not null references organization (id) on delete cascade,
  "userId" uuid not null references "user" (id) on delete cascade,
  role text not null,
  "createdAt" timestamptz not null
);
create index on member ("organizationId");
-- One account, one workspace: a device can never carry one team's records into another.
create unique index on member ("userId");

create table invitation (
  id uuid primary key default gen_random_uuid(),
  "organizationId" uuid not null references organization (id) on delete cascade,
  email text not null,
  role text,
  status text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default current_timestamp,
  "inviterId" uuid not null references "user" (id) on delete cascade
);
create index on invitation ("organizationId");
create index on invitation (email);

create table "deviceCode" (
  id uuid primary key default gen_random_uuid(),
  "deviceCode" text not null unique,
  "userCode" text not null unique,
  "userId" text,
  "expiresAt" timestamptz not null,
  status text not null,
  "lastPolledAt" timestamptz,
  "pollingInterval" integer,
  "clientId" text,
  scope text
);

-- What a device said of itself when it asked for a code: shown on the page that approves it.
create table device_request (
  "userCode" text primary key references "deviceCode" ("userCode") on delete cascade,
  name text not null,
  address text not null,
  requested_at timestamptz not null default current_timestamp
);

-- The name of the device that a session belongs to.
create table device_session (
  session uuid primary key references session (id) on delete cascade,
  name text not null
);

-- Tries that may be guesses (passwords, codes), by a keyed hash of what they were about.
create table attempt (
  key text primary key,
  failures integer not null,
  last_at timestamptz not null,
  blocked_until timestamptz
);
