-- The team's observations. Every table begins with its workspace; row-level security stands behind
-- the queries, which name the workspace too.

create table workspace (
  id uuid primary key references organization (id) on delete cascade,
  -- Number of its last entry. Taken under this row's lock, so that the order of numbers is the order
  -- of commits and a reader behind a cursor never skips a row.
  seq bigint not null default 0,
  -- Changes when the database was restored from a backup.
  epoch uuid not null default gen_random_uuid(),
  -- Keys the hashes of people who objected.
  opt_out_key text not null default encode(sha256((gen_random_uuid()::text || gen_random_uuid()::text)::bytea), 'hex')
);

create table entry (
  workspace uuid not null references workspace (id) on delete cascade,
  seq bigint not null,
  -- `observation`; `subject` and `erased-observation` bar what was erased; `opt-out` is a keyed hash.
  type text not null check (type in ('observation', 'subject', 'erased-observation', 'opt-out')),
  -- The observation's or subject's id, or the hash.
  key text not null,
  subject uuid,
  member uuid,
  -- The observation's own time, never later than its arrival.
  stamped_at timestamptz,
  stored_at timestamptz not null default current_timestamp,
  -- The observation as JSON text, which the server does not look into.
  body text,
  primary key (workspace, seq),
  check ((type = 'observation') = (body is not null and subject is not null and member is not null))
);
create unique index on entry (workspace, type, key);
create index on entry (workspace, subject) where type = 'observation';

-- Which member a device belongs to; observations made before joining are signed with the device.
create table device (
  workspace uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  member uuid not null,
  first_at timestamptz not null default current_timestamp,
  primary key (workspace, id)
);

-- No setting, no rows.
create function current_workspace() returns uuid language sql stable as
  $$ select nullif(current_setting('app.workspace_id', true), '')::uuid $$;

alter table workspace enable row level security;
alter table workspace force row level security;
create policy own on workspace using (id = current_workspace()) with check (id = current_workspace());

alter table entry enable row level security;
alter table entry force row level security;
create policy own on entry using (workspace = current_workspace()) with check (workspace = current_workspace());

alter table device enable row level security;
alter table device force row level security;
create policy own on device using (workspace = current_workspace()) with check (workspace = current_workspace());

create function found_workspace() returns trigger language plpgsql as $$
begin
  perform set_config('app.workspace_id', new.id::text, true);
  insert into workspace (id) values (new.id);
  return new;
end $$;
create trigger found_workspace after insert on organization
  for each row execute function found_workspace();

-- This server, for clients that want to know whether it is still the same one.
create table server (id uuid not null default gen_random_uuid());
insert into server default values;
