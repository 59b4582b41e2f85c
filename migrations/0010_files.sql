-- The bytes of files that records name: issued documents and attachments. A file belongs to one case and is seen by
-- whoever may open that case. It is kept under its digest and never changed or deleted; whatever becomes of the record or
-- of the case, what was issued can be fetched as it was.

-- Nothing was ever stored in it: it described files in a directory, and one install is one database.
drop table attachment;

create table file (
  organisation uuid not null,
  space uuid not null,
  digest text not null collate "C" check (digest ~ '^[0-9a-f]{64}$'),
  media_type text not null,
  size integer not null check (size = octet_length(content) and size > 0),
  content bytea not null,
  stored_at timestamptz not null default now(),
  primary key (organisation, space, digest),
  foreign key (organisation, space) references space
);
-- Office files and pictures are compressed already.
alter table file alter column content set storage external;
comment on column file.digest is 'SHA-256 of the content in lower-case hexadecimal.';
comment on column file.media_type is 'What the content itself says it is; a name proves nothing.';

alter table file enable row level security;
alter table file force row level security;
create policy own on file to safecase_app using (
  organisation = current_organisation()
  and exists (select from space where space.organisation = file.organisation and space.id = file.space)
);
grant select, insert on file to safecase_app;
