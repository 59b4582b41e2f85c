-- Who has which case open at the moment, and where in it they are. Nothing of it is kept: a row that is not renewed
-- counts for nothing after half a minute and is taken away by whoever comes next. It tells of tabs and is no record.

create table presence (
  organisation uuid not null,
  space uuid not null,
  person text not null,
  tab uuid not null,
  name text not null,
  record_ref text,
  field text,
  seen_at timestamptz not null default now(),
  primary key (organisation, space, person, tab)
);
comment on table presence is 'One open tab of one person in one case; told to the others by the stream of the case.';
comment on column presence.field is 'What they write in, as its label says; null while they only read.';

alter table presence enable row level security;
alter table presence force row level security;
create policy own on presence to safecase_app using (organisation = current_organisation());
grant select, insert, update, delete on presence to safecase_app;
