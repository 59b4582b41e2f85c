-- How people and programs come in, and which cases of their organisation they may open. What people prove themselves
-- with belongs to the account and lies above organisations; what they may do belongs to each organisation.

alter table organisation
  add column kind text not null default 'manufacturer'
    check (kind in ('manufacturer', 'deployer', 'icb', 'register-keeper')),
  add column logo bytea,
  add column logo_type text,
  add column password_sign_in boolean not null default true,
  add column session_hours integer not null default 12 check (session_hours between 1 and 720);
comment on column organisation.session_hours is 'How long a session lasts after signing in, at most.';
grant update (name, kind, logo, logo_type, password_sign_in, session_hours) on organisation to safecase_accounts;
grant update (name, email) on person to safecase_accounts;

alter table session
  add column id uuid not null default gen_random_uuid(),
  add column method text not null default 'link',
  add column agent text,
  add column address text,
  add column authenticated_at timestamptz not null default now();
create index session_of_account on session (account);
comment on column session.id is 'Names the session to its owner; the token itself is known to nobody else.';
comment on column session.authenticated_at is 'When the person last proved who they are; what is delicate asks for it anew.';

-- A passkey (WebAuthn): the authenticator keeps the private key, and the counter tells a copy from the original.
create table passkey (
  credential text primary key,
  account uuid not null references account,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  created_at timestamptz not null default now(),
  used_at timestamptz
);
create index passkey_of_account on passkey (account);

-- A password, kept as its argon2id hash, and the second factor without which it opens nothing.
create table password (
  account uuid primary key references account,
  hash text not null,
  changed_at timestamptz not null default now()
);
create table authenticator (
  account uuid primary key references account,
  secret text not null,
  last_step bigint not null
);
comment on table authenticator is 'Single-use codes by time (RFC 6238); kept once the app has shown a right one.';
comment on column authenticator.last_step is 'The newest time step of which a code was spent; no code works twice.';

-- Who an identity provider says somebody is: joined to an account by issuer and subject, never by an address.
create table identity (
  issuer text not null,
  subject text not null,
  account uuid not null references account,
  linked_at timestamptz not null default now(),
  primary key (issuer, subject)
);
create table identity_provider (
  organisation uuid not null references organisation,
  id uuid not null,
  name text not null,
  issuer text not null,
  client_id text not null,
  client_key jsonb not null,
  scope text not null default 'openid',
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (organisation, id)
);
comment on column identity_provider.client_key is 'The private key that signs for us (private_key_jwt); its public half is published.';

-- What must be answered once and soon: a passkey's challenge, a provider's state, a new password's first code.
create table challenge (
  token_digest bytea primary key,
  purpose text not null,
  account uuid references account,
  value jsonb not null,
  expires_at timestamptz not null
);

create table invitation (
  organisation uuid not null references organisation,
  id uuid not null,
  email text not null,
  name text not null,
  roles text[] not null,
  token_digest bytea not null unique,
  invited_by uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  primary key (organisation, id),
  foreign key (organisation, invited_by) references person
);

-- A way back in for somebody who lost theirs. For those who can sign, one person starts it and another confirms it, and
-- each holds one half of what opens it.
create table recovery (
  organisation uuid not null,
  id uuid not null,
  account uuid not null,
  token_digest bytea unique,
  code_digest bytea not null,
  needs_second boolean not null,
  started_by uuid not null,
  started_at timestamptz not null default now(),
  confirmed_by uuid,
  expires_at timestamptz not null,
  spent_at timestamptz,
  cancelled_at timestamptz,
  primary key (organisation, id),
  foreign key (organisation, account) references membership,
  foreign key (organisation, started_by) references person,
  foreign key (organisation, confirmed_by) references person,
  check (confirmed_by is distinct from started_by)
);

-- A secret for a program, such as a CI job: it may do what its scopes say, in the cases it names or in all open ones.
create table service_token (
  organisation uuid not null references organisation,
  id uuid not null,
  name text not null,
  token_digest bytea not null unique,
  scopes text[] not null,
  spaces uuid[] not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  used_at timestamptz,
  primary key (organisation, id),
  foreign key (organisation, created_by) references person
);

create table team (
  organisation uuid not null references organisation,
  id uuid not null,
  name text not null,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (organisation, id)
);
create table team_member (
  organisation uuid not null,
  team uuid not null,
  person uuid not null,
  primary key (organisation, team, person),
  foreign key (organisation, team) references team,
  foreign key (organisation, person) references person
);

-- Who may open a case that is not open to the whole organisation: people and teams.
alter table space add column access text not null default 'organisation' check (access in ('organisation', 'named'));
create table space_access (
  organisation uuid not null,
  space uuid not null,
  holder uuid not null,
  primary key (organisation, space, holder),
  foreign key (organisation, space) references space
);
comment on column space_access.holder is 'A person or a team.';
grant update (access) on space to safecase_app;

-- The person and the teams that a transaction speaks for, or 'all' for whoever sees every case; unset, open cases only.
create function may_open(of_organisation uuid, in_space uuid, access text) returns boolean
  language sql stable parallel safe
  return (
    access = 'organisation'
    or coalesce(current_setting('safecase.holders', true), '') = 'all'
    or exists (
      select from space_access
      where space_access.organisation = of_organisation and space_access.space = in_space
        and holder::text = any (string_to_array(current_setting('safecase.holders', true), ','))
    )
  ) and (
    coalesce(current_setting('safecase.spaces', true), '') = ''
    or in_space::text = any (string_to_array(current_setting('safecase.spaces', true), ','))
  );

-- The space is the door: records, links and events are reached through the space they lie in.
drop policy own on space;
create policy own on space to safecase_app
  using (organisation = current_organisation() and may_open(organisation, id, access));

do $$
declare
  of_accounts constant text[] := array[
    'passkey', 'password', 'authenticator', 'identity', 'identity_provider', 'challenge', 'invitation', 'recovery',
    'service_token'
  ];
  of_work constant text[] := array['team', 'team_member', 'space_access'];
  each text;
begin
  foreach each in array of_accounts loop
    execute format('alter table %I enable row level security', each);
    execute format('alter table %I force row level security', each);
    execute format('create policy all_of_them on %I to safecase_accounts using (true)', each);
    execute format('grant select, insert, update, delete on %I to safecase_accounts', each);
  end loop;
  foreach each in array of_work loop
    execute format('alter table %I enable row level security', each);
    execute format('alter table %I force row level security', each);
    execute format('create policy own on %I to safecase_app using (organisation = current_organisation())', each);
  end loop;
end $$;
grant select, insert, update (name, ended_at) on team to safecase_app;
grant select, insert, delete on team_member, space_access to safecase_app;

-- The teams of whoever signs in.
create policy all_of_them on team_member for select to safecase_accounts using (true);
grant select on team_member to safecase_accounts;

-- What changes who may come in is an event of the organisation like any other. The narrow role may add one and read none.
create policy adds on event for insert to safecase_accounts with check (organisation = current_organisation());
grant insert on event to safecase_accounts;
create policy adds on outbox for insert to safecase_accounts with check (organisation = current_organisation());
grant insert on outbox to safecase_accounts;
create policy follows on ledger_head to safecase_accounts using (organisation = current_organisation());
grant select, update (sequence, hash) on ledger_head to safecase_accounts;
grant execute on function append_events to safecase_accounts;
