-- Time-based codes and recovery codes (both encrypted), in the shape that better-auth 1.7 reads and writes.
alter table "user" add column "twoFactorEnabled" boolean not null default false;

create table "twoFactor" (
  id uuid primary key default gen_random_uuid(),
  secret text not null,
  "backupCodes" text not null,
  "userId" uuid not null unique references "user" (id) on delete cascade,
  verified boolean not null default true,
  "failedVerificationCount" integer not null default 0,
  "lockedUntil" timestamptz
);

-- A person whom the team's own provider signs in is known by what it calls them.
create unique index on account ("providerId", "accountId");
