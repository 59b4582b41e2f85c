-- Words of records for full text search, in a narrow table of its own: row-level security keeps an index over words from
-- being used (their operators might leak), so a search reads the rows of one space, and narrow rows are read fast.
-- It follows the ledger: what happened after `search_progress.sequence` is still to be read in.

create table search_words (
  organisation uuid not null,
  space uuid not null,
  record uuid not null,
  words tsvector not null,
  primary key (organisation, space, record)
);

create table search_progress (
  organisation uuid not null,
  space uuid not null,
  sequence bigint not null,
  primary key (organisation, space),
  foreign key (organisation, space) references space
);

alter table search_words enable row level security;
alter table search_words force row level security;
create policy own on search_words to safecase_app using (organisation = current_organisation());
grant select, insert, update, delete on search_words to safecase_app;

alter table search_progress enable row level security;
alter table search_progress force row level security;
create policy own on search_progress to safecase_app using (organisation = current_organisation());
grant select, insert, update on search_progress to safecase_app;
