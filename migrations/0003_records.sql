-- Spaces, records and links. Keys lead with the organisation. Nothing here is ever deleted: records are retired and
-- links ended, with a reason; the role has no right to delete.

create table space (
  organisation uuid not null references organisation,
  id uuid not null,
  type text not null,
  name text not null,
  sequence bigint not null default 0,
  retain_until date,
  legal_hold text,
  created_at timestamptz not null default now(),
  primary key (organisation, id)
);
comment on column space.sequence is 'How many events the space has had; the newest one carries this number.';
comment on column space.legal_hold is 'Why nothing of the space may be redacted or erased; null where nothing forbids it.';

create table record (
  organisation uuid not null,
  space uuid not null,
  id uuid not null,
  kind text not null collate "C",
  ref text not null collate "C",
  ref_order text not null collate "C",
  state text not null collate "C",
  revision integer not null,
  fingerprint text not null collate "C",
  fields jsonb not null,
  origin jsonb,
  retired jsonb,
  recorded_at timestamptz not null,
  primary key (organisation, id),
  unique (organisation, space, ref)
);
create index record_of_kind on record (organisation, space, kind, ref_order);
comment on column record.ref_order is 'The reference with its numbers padded, so that H-2 comes before H-10.';
comment on column record.fingerprint is 'Scheme number, colon, SHA-256 in hexadecimal.';

create table link (
  organisation uuid not null,
  space uuid not null,
  id uuid not null,
  role text not null collate "C",
  from_record uuid not null,
  to_record uuid not null,
  seen jsonb,
  ended jsonb,
  primary key (organisation, id)
);
create index link_from on link (organisation, space, from_record);
create index link_to on link (organisation, to_record);
comment on column link.space is 'The space of the record it starts from; the other end may lie in another space.';
comment on column link.seen is 'Both ends'' fingerprints as a person last saw them together, who looked, and the answer.';

create table ref_counter (
  organisation uuid not null,
  space uuid not null,
  prefix text not null collate "C",
  last integer not null,
  primary key (organisation, space, prefix),
  foreign key (organisation, space) references space
);

-- Records arrive by the ten thousand, and a foreign key looks each row up by itself, which costs more than storing it.
-- Nothing is ever deleted or moved, so looking once, at a whole statement's new rows, is as good.
create function new_records_have_a_space() returns trigger language plpgsql as $$
begin
  if exists (
    select from arrived left join space on space.organisation = arrived.organisation and space.id = arrived.space
    where space.id is null
  ) then
    raise foreign_key_violation using message = 'A record was to be stored in a space that does not exist.';
  end if;
  return null;
end $$;
create trigger record_space after insert on record
  referencing new table as arrived for each statement execute function new_records_have_a_space();

create function new_links_have_both_ends() returns trigger language plpgsql as $$
begin
  if exists (
    select from arrived
    left join record start on start.organisation = arrived.organisation and start.id = arrived.from_record
    left join record goal on goal.organisation = arrived.organisation and goal.id = arrived.to_record
    where start.id is null or goal.id is null or start.space <> arrived.space
  ) then
    raise foreign_key_violation using message = 'A link was to be stored without the record at one of its ends.';
  end if;
  return null;
end $$;
create trigger link_ends after insert on link
  referencing new table as arrived for each statement execute function new_links_have_both_ends();

alter table space enable row level security;
alter table space force row level security;
create policy own on space to safecase_app using (organisation = current_organisation());
grant select, insert, update (name, sequence, retain_until, legal_hold) on space to safecase_app;

alter table record enable row level security;
alter table record force row level security;
create policy own on record to safecase_app using (organisation = current_organisation());
grant select, insert,
  update (ref, ref_order, state, revision, fingerprint, fields, origin, retired, recorded_at) on record to safecase_app;

alter table link enable row level security;
alter table link force row level security;
create policy own on link to safecase_app using (organisation = current_organisation());
grant select, insert, update (seen, ended) on link to safecase_app;

alter table ref_counter enable row level security;
alter table ref_counter force row level security;
create policy own on ref_counter to safecase_app using (organisation = current_organisation());
grant select, insert, update (last) on ref_counter to safecase_app;
