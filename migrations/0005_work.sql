-- What goes with a change and commits with it: the answer already given to a request, the notice that something
-- happened, work to be done later, and the files that evidence names.

create table idempotency (
  organisation uuid not null,
  actor text not null,
  key text not null,
  body_digest text not null,
  answer jsonb not null,
  answered_at timestamptz not null default now(),
  primary key (organisation, actor, key)
);
comment on table idempotency is 'A request repeated with its key within 30 days gets the answer it got, and does nothing.';

create table outbox (
  organisation uuid not null,
  last_sequence bigint not null,
  first_sequence bigint not null,
  space uuid,
  committed_at timestamptz not null default now(),
  primary key (organisation, last_sequence)
);
comment on table outbox is 'One row for each commit; whoever must follow takes it and deletes it.';

create table job (
  organisation uuid not null,
  id uuid not null,
  name text not null,
  payload jsonb not null,
  run_at timestamptz not null default now(),
  attempts integer not null default 0,
  held_by text,
  held_until timestamptz,
  finished_at timestamptz,
  failure text,
  created_at timestamptz not null default now(),
  primary key (organisation, id)
);
create index job_due on job (run_at) where finished_at is null;

create table attachment (
  organisation uuid not null,
  digest text not null collate "C",
  name text not null,
  media_type text not null,
  bytes bigint not null,
  stored_at timestamptz not null default now(),
  stored_by text not null,
  primary key (organisation, digest)
);
comment on table attachment is 'Files lie in a directory by their SHA-256; here is what they are.';

alter table idempotency enable row level security;
alter table idempotency force row level security;
create policy own on idempotency to safecase_app using (organisation = current_organisation());
grant select, insert, delete on idempotency to safecase_app;

alter table outbox enable row level security;
alter table outbox force row level security;
create policy own on outbox to safecase_app using (organisation = current_organisation());
create policy all_of_them on outbox to safecase_jobs using (true);
grant select, insert on outbox to safecase_app;
grant select, delete on outbox to safecase_jobs;

alter table job enable row level security;
alter table job force row level security;
create policy own on job to safecase_app using (organisation = current_organisation());
create policy all_of_them on job to safecase_jobs using (true);
grant select, insert on job to safecase_app;
grant select, insert, update, delete on job to safecase_jobs;

alter table attachment enable row level security;
alter table attachment force row level security;
create policy own on attachment to safecase_app using (organisation = current_organisation());
grant select, insert on attachment to safecase_app;
