-- Months after which a person who never got in touch (again) is put forward for erasure.
alter table workspace add column retention_months integer not null default 36
  check (retention_months between 1 and 120);
