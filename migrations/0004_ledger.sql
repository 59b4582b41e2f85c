-- The ledger: one row for each thing that happened, in the transaction in which it happened, numbered without a gap in
-- its organisation and in its space, each holding the hash of the one before. It is also the only history of records
-- and links: there is no second copy that could differ from it.

create table ledger_head (
  organisation uuid primary key references organisation,
  sequence bigint not null,
  hash bytea not null
);

create table event (
  organisation uuid not null,
  sequence bigint not null,
  space uuid,
  space_sequence bigint,
  type text not null collate "C",
  subject uuid,
  actor text not null,
  acting_organisation uuid not null,
  request text not null,
  rule_set text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  previous_hash bytea not null,
  hash bytea not null,
  body_hash bytea not null,
  salt text,
  body text,
  redacted_by bigint,
  primary key (organisation, sequence),
  unique (organisation, space, space_sequence),
  check ((redacted_by is null) = (body is not null) and (redacted_by is null) = (salt is not null))
);
create index event_of_subject on event (organisation, subject, sequence);
comment on column event.subject is 'The record or link it tells of.';
comment on column event.occurred_at is 'When the server says the request came.';
comment on column event.recorded_at is 'When the database says the transaction began.';
comment on column event.body_hash is 'SHA-256 of salt and body; it stays when both are redacted.';
comment on column event.hash is 'SHA-256 of the previous hash and the digest of everything else in the row.';
comment on column event.body is 'The exact text that was hashed; jsonb would alter its bytes.';

-- What names a living person lies here and not in event bodies, which hold only the digest; erasing it breaks no chain.
create table personal_value (
  organisation uuid not null,
  digest text not null collate "C",
  salt text,
  value jsonb,
  lookup text collate "C",
  erased_at timestamptz,
  primary key (organisation, digest),
  check ((erased_at is null) = (value is not null) and (erased_at is null) = (salt is not null))
);
create index personal_value_known on personal_value (organisation, lookup);
comment on column personal_value.digest is 'SHA-256 of salt and value, which event bodies hold in place of the value.';
comment on column personal_value.lookup is 'SHA-256 of the value alone: finds a value that is known already; erased with it.';

-- Appends events of one space (or of none) in one statement. The head is locked here, as the last thing a transaction
-- locks; always before the space, so that no two transactions wait for each other.
create function append_events(
  of_organisation uuid, in_space uuid, by_actor text, for_organisation uuid, in_request text, under_rules text,
  it_occurred_at timestamptz, it_recorded_at timestamptz,
  types text[], subjects uuid[], salts text[], bodies text[], body_hashes bytea[], digests bytea[]
) returns table (last_sequence bigint, last_space_sequence bigint, last_hash bytea) language plpgsql as $$
declare
  appended constant bigint := cardinality(types);
  head ledger_head;
  in_space_before bigint;
  chain bytea[];
  latest bytea;
  digest bytea;
begin
  select * into strict head from ledger_head where organisation = of_organisation for update;
  if in_space is not null then
    update space set sequence = sequence + appended where organisation = of_organisation and id = in_space
      returning sequence - appended into strict in_space_before;
  end if;

  latest := head.hash;
  chain := array[latest];
  foreach digest in array digests loop
    latest := sha256(latest || digest);
    chain := chain || latest;
  end loop;

  insert into event (
    organisation, sequence, space, space_sequence, type, subject, actor, acting_organisation, request, rule_set,
    occurred_at, recorded_at, previous_hash, hash, body_hash, salt, body
  )
  select of_organisation, head.sequence + new.n, in_space, in_space_before + new.n, new.type, new.subject,
    by_actor, for_organisation, in_request, under_rules, it_occurred_at, it_recorded_at,
    new.previous_hash, new.hash, new.body_hash, new.salt, new.body
  from unnest(types, subjects, salts, bodies, body_hashes, chain[:appended], chain[2:]) with ordinality
    as new (type, subject, salt, body, body_hash, previous_hash, hash, n);

  insert into outbox (organisation, first_sequence, last_sequence, space)
    values (of_organisation, head.sequence + 1, head.sequence + appended, in_space);
  update ledger_head set sequence = head.sequence + appended, hash = latest where organisation = of_organisation;
  return query select head.sequence + appended, in_space_before + appended, latest;
end $$;

alter table ledger_head enable row level security;
alter table ledger_head force row level security;
create policy own on ledger_head to safecase_app using (organisation = current_organisation());
create policy first on ledger_head for insert to safecase_accounts with check (sequence = 0);
grant select, update (sequence, hash) on ledger_head to safecase_app;
grant insert on ledger_head to safecase_accounts;

alter table event enable row level security;
alter table event force row level security;
create policy own on event to safecase_app using (organisation = current_organisation());
grant select, insert, update (salt, body, redacted_by) on event to safecase_app;

alter table personal_value enable row level security;
alter table personal_value force row level security;
create policy own on personal_value to safecase_app using (organisation = current_organisation());
grant select, insert, update (salt, value, lookup, erased_at) on personal_value to safecase_app;
