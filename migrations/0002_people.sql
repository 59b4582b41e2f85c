-- Organisations, the people in them, and the accounts they sign in with. A person is not an account: a signature names
-- a person, and the person stays when the account goes.

create table organisation (
  id uuid primary key,
  name text not null,
  created_at timestamptz not null default now()
);

create table person (
  organisation uuid not null references organisation,
  id uuid not null,
  name text not null,
  email text,
  created_at timestamptz not null default now(),
  primary key (organisation, id)
);

create table account (
  id uuid primary key,
  email text not null unique,
  created_at timestamptz not null default now(),
  disabled_at timestamptz
);

create table membership (
  organisation uuid not null,
  account uuid not null references account,
  person uuid not null,
  roles text[] not null,
  since timestamptz not null default now(),
  until timestamptz,
  primary key (organisation, account),
  foreign key (organisation, person) references person
);

-- What a browser or a command line holds is a secret; here lies only its SHA-256.
create table session (
  token_digest bytea primary key,
  organisation uuid not null,
  account uuid not null,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  foreign key (organisation, account) references membership
);

create table sign_in_link (
  token_digest bytea primary key,
  organisation uuid not null,
  account uuid not null,
  expires_at timestamptz not null,
  spent_at timestamptz,
  foreign key (organisation, account) references membership
);

alter table organisation enable row level security;
alter table organisation force row level security;
create policy own on organisation to safecase_app using (id = current_organisation());
create policy all_of_them on organisation to safecase_accounts using (true);
grant select, update (name) on organisation to safecase_app;
grant select, insert on organisation to safecase_accounts;

alter table person enable row level security;
alter table person force row level security;
create policy own on person to safecase_app using (organisation = current_organisation());
create policy all_of_them on person to safecase_accounts using (true);
grant select, insert, update (name, email) on person to safecase_app;
grant select, insert on person to safecase_accounts;

alter table account enable row level security;
alter table account force row level security;
create policy all_of_them on account to safecase_accounts using (true);
grant select, insert, update on account to safecase_accounts;

alter table membership enable row level security;
alter table membership force row level security;
create policy all_of_them on membership to safecase_accounts using (true);
grant select, insert, update on membership to safecase_accounts;

alter table session enable row level security;
alter table session force row level security;
create policy all_of_them on session to safecase_accounts using (true);
grant select, insert, update, delete on session to safecase_accounts;

alter table sign_in_link enable row level security;
alter table sign_in_link force row level security;
create policy all_of_them on sign_in_link to safecase_accounts using (true);
grant select, insert, update, delete on sign_in_link to safecase_accounts;
