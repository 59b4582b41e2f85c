-- Roles that own nothing and can log in nowhere. Every transaction takes on exactly one of them (SET LOCAL ROLE), so that
-- row-level security holds even where the connection belongs to a superuser, as in the embedded database.
--
--   safecase_app       what people work on, of the one organisation that the transaction names
--   safecase_accounts  who may sign in to which organisation; nothing of what they work on
--   safecase_jobs      the queues of all organisations; nothing else
--
-- Roles belong to the whole server: another database on it may have made them, or a DBA beforehand.
do $$
declare
  needed text;
  -- Since PostgreSQL 16 whoever makes a role may administer it, but must be granted the right to become it.
  becoming constant text := case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end;
begin
  foreach needed in array array['safecase_app', 'safecase_accounts', 'safecase_jobs'] loop
    begin
      if not exists (select from pg_roles where rolname = needed) then
        execute format('create role %I nologin nosuperuser nobypassrls nocreatedb nocreaterole', needed);
      end if;
      if not pg_has_role(current_user, needed, becoming) then
        execute format('grant %I to current_user', needed);
      end if;
    exception when duplicate_object or unique_violation then
      null; -- another database of this server was migrated in the same moment
    end;
  end loop;
end $$;

grant usage on schema public to safecase_app, safecase_accounts, safecase_jobs;

-- The organisation of this transaction, or null: then no policy lets any row through.
create function current_organisation() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('safecase.organisation', true), '')::uuid;
