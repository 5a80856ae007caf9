-- Who may see what. Each observation carries what that is decided by: its kind, who holds its subject,
-- the subject's country, and the groups of fields that concern fewer people.

alter table entry no force row level security;
alter table workspace no force row level security;

alter table entry
  add column kind text,
  add column holder uuid,
  add column place text,
  add column field_groups text[] not null default '{}',
  -- Numbered anew since it was stored, because who may see it changed: readers look at it again.
  add column moved boolean not null default false;

-- One row a subject that observations are about.
create table subject (
  workspace uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  kind text not null,
  -- The member who wrote of it first.
  creator uuid not null,
  -- The member whom its own fields name as owner.
  owner uuid,
  -- The subject of the account that it belongs to.
  account uuid,
  -- Its own country.
  country text,
  -- Whose it is in the end: its owner, else its account's owner, else its creator.
  holder uuid not null,
  -- Its country, else its account's.
  place text,
  primary key (workspace, id)
);
create index on subject (workspace, account) where account is not null;
create index on subject (workspace, holder);

-- What a member's reach depends on besides their role.
create table member_reach (
  workspace uuid not null references workspace (id) on delete cascade,
  member uuid not null,
  teams text[] not null default '{}',
  territories text[] not null default '{}',
  primary key (workspace, member)
);

-- The envelope comes first in a body: the first kind in it is the observation's.
update entry set kind = substring(body from '"kind":"([a-z][a-z0-9-]{0,39})"') where type = 'observation';
insert into subject (workspace, id, kind, creator, holder)
  select distinct on (workspace, subject) workspace, subject, kind, member, member
    from entry where type = 'observation' order by workspace, subject, seq;
update entry set holder = subject.holder from subject
  where subject.workspace = entry.workspace and subject.id = entry.subject and entry.type = 'observation';

alter table entry add check ((type = 'observation') = (kind is not null and holder is not null));
create index on entry (workspace, holder) where type = 'observation';

-- The founder of a workspace was its owner before roles were told apart.
update member set role = 'admin' where role = 'owner';
update member set role = 'sdr' where role = 'member';
update invitation set role = 'sdr' where role = 'member';

alter table subject enable row level security;
alter table subject force row level security;
create policy own on subject using (workspace = current_workspace()) with check (workspace = current_workspace());
alter table member_reach enable row level security;
alter table member_reach force row level security;
create policy own on member_reach using (workspace = current_workspace()) with check (workspace = current_workspace());

-- Once a transaction says on whose behalf it reads (`app.reach`), it gets no observation beyond that
-- member's reach, whatever its query asks for. The reach names kinds by how far it goes in each.
create function in_reach(kind text, holder uuid, place text, author uuid) returns boolean language sql stable as $$
  select case when coalesce(current_setting('app.reach', true), '') = '' then true
    else author::text = reach->>'me'
      or scope = 'all'
      or (scope in ('own', 'team', 'territory') and holder::text = reach->>'me')
      or (scope in ('team', 'territory') and reach->'mates' ? holder::text)
      or (scope = 'territory' and place is not null and reach->'lands' ? place)
    end
  from (select reach, coalesce(reach->'kinds'->>kind, reach->>'rest') as scope
          from (select nullif(current_setting('app.reach', true), '')::jsonb as reach) as set) as scoped
$$;
create policy reach on entry as restrictive for select
  using (type <> 'observation' or in_reach(kind, holder, place, member));

alter table entry force row level security;
alter table workspace force row level security;
