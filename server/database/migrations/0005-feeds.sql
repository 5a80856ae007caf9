-- Which device of a workspace reads which feed for all. A feed is known by a hash of its address only.
create table feed_lease (
  workspace uuid not null references workspace (id) on delete cascade,
  feed uuid not null,
  holder uuid not null,
  until timestamptz not null,
  primary key (workspace, feed)
);
alter table feed_lease enable row level security;
alter table feed_lease force row level security;
create policy own on feed_lease using (workspace = current_workspace()) with check (workspace = current_workspace());
