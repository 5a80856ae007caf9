-- Sessions (hashed tokens) of people who were taken out of their team, so that their devices hear it once
-- more and empty themselves of the team's data.
create table departed_session (
  token text primary key,
  departed_at timestamptz not null default current_timestamp
);
