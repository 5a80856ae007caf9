-- Who did what to the team, its members and its data: ids and settings, never a value of a record. Rows
-- are added and neither changed nor taken away; each carries a hash over itself and the row before it.
create table audit (
  workspace uuid not null,
  seq bigint not null,
  at timestamptz not null,
  -- The member who did it; null where the server did.
  actor uuid,
  action text not null,
  -- JSON text, as it was hashed.
  about text not null,
  hash text not null,
  primary key (workspace, seq)
);
create function refuse_change() returns trigger language plpgsql as
  $$ begin raise exception 'the audit log is only added to' using errcode = '42501'; end $$;
create trigger append_only before update or delete on audit for each row execute function refuse_change();
create trigger append_only_whole before truncate on audit for each statement execute function refuse_change();

alter table audit enable row level security;
alter table audit force row level security;
create policy own on audit using (workspace = current_workspace()) with check (workspace = current_workspace());

-- Backups made of this server's database: the file's name and what it holds, counted.
create table backup (
  id uuid primary key default gen_random_uuid(),
  at timestamptz not null default current_timestamp,
  file text not null,
  rows bigint not null,
  bytes bigint not null,
  sha256 text not null
);
