-- Named views of the screens that list things: what narrows and orders one, as its address has it. They are nobody's
-- work and no record: a view belongs to whoever made it, until it is shared with the organisation.

create table saved_view (
  organisation uuid not null,
  id uuid not null,
  screen text not null collate "C",
  owner text not null,
  name text not null,
  search jsonb not null,
  shared boolean not null default false,
  ended_at timestamptz,
  primary key (organisation, id)
);
create index saved_view_of_screen on saved_view (organisation, screen);
comment on table saved_view is 'A named view of one screen: of one person, or shared with the organisation.';
comment on column saved_view.owner is 'The person who made it; nobody else is told of it until it is shared.';
comment on column saved_view.search is 'The parameters of the address, each a text.';
comment on column saved_view.ended_at is 'When it was deleted; it can be brought back for a day.';

alter table saved_view enable row level security;
alter table saved_view force row level security;
create policy own on saved_view to safecase_app using (organisation = current_organisation());
grant select, insert, update (name, search, shared, ended_at), delete on saved_view to safecase_app;
