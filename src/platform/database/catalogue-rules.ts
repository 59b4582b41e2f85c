/** One way in which a schema could leak between organisations; the query names whatever does it. */
interface CatalogueRule {
  readonly forbids: string
  readonly query: string
}

// People, their access and the schema's own journal exist before and above any organisation. Only the narrow roles
// reach these keys, so they tell nobody what another organisation holds.
const ABOVE_ORGANISATIONS = [
  'schema_migration_pkey',
  'organisation_pkey',
  'account_pkey',
  'account_email_key',
  'session_pkey',
  'sign_in_link_pkey',
  'membership_account_fkey',
  'passkey_pkey',
  'passkey_account_fkey',
  'password_pkey',
  'password_account_fkey',
  'authenticator_pkey',
  'authenticator_account_fkey',
  'identity_pkey',
  'identity_account_fkey',
  'challenge_pkey',
  'challenge_account_fkey',
  'invitation_token_digest_key',
  'recovery_token_digest_key',
  'service_token_token_digest_key',
]

const quoted = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ')

const OURS = `
  select c.oid, c.relname, c.relkind, c.relowner, c.relrowsecurity, c.relforcerowsecurity, c.reloptions
  from pg_class c where c.relnamespace = 'public'::regnamespace`

/** Every rule of the catalogue; each is proven to fire by a test that plants the fault. */
export const CATALOGUE_RULES: readonly CatalogueRule[] = [
  {
    forbids: 'the table does not force row-level security on its owner too.',
    query: `select relname as found from (${OURS}) t
      where relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)`,
  },
  {
    forbids: 'the table has no policy, so nobody has said who may see its rows.',
    query: `select relname as found from (${OURS}) t
      where relkind in ('r', 'p') and not exists (select from pg_policy where polrelid = t.oid)`,
  },
  {
    forbids: 'the policy lets the application role see rows without asking for the organisation.',
    query: `select relname || '.' || polname as found from (${OURS}) t join pg_policy p on p.polrelid = t.oid
      where ('safecase_app'::regrole = any (polroles) or 0 = any (polroles))
        and coalesce(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid), '') !~ '= current_organisation\\(\\)'`,
  },
  {
    forbids: 'a view reads with the rights of its owner; make it security_invoker.',
    query: `select relname as found from (${OURS}) t
      where relkind = 'v' and not coalesce('security_invoker=true' = any (reloptions), false)`,
  },
  {
    forbids: 'a materialised view keeps rows of all organisations where no policy guards them.',
    query: `select relname as found from (${OURS}) t where relkind = 'm'`,
  },
  {
    forbids: 'a SECURITY DEFINER function runs with the rights of its owner.',
    query: `select proname::text as found from pg_proc where pronamespace = 'public'::regnamespace and prosecdef`,
  },
  {
    forbids: 'the foreign key does not lead with the organisation, so it tells of rows of others.',
    query: `select conname::text as found from pg_constraint k
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      where k.contype = 'f' and k.connamespace = 'public'::regnamespace
        and a.attname <> 'organisation' and conname not in (${quoted(ABOVE_ORGANISATIONS)})`,
  },
  {
    forbids: 'the unique key does not lead with the organisation, so a clash tells of rows of others.',
    query: `select i.relname as found from pg_index x
      join pg_class i on i.oid = x.indexrelid
      left join pg_attribute a on a.attrelid = x.indrelid and a.attnum = x.indkey[0]
      where x.indisunique and i.relnamespace = 'public'::regnamespace
        and a.attname is distinct from 'organisation' and i.relname not in (${quoted(ABOVE_ORGANISATIONS)})`,
  },
  {
    forbids: 'a role that transactions run as owns something, or is above row-level security.',
    query: `select rolname::text as found from pg_roles r
      where rolname in ('safecase_app', 'safecase_accounts', 'safecase_jobs')
        and (rolsuper or rolbypassrls or exists (
          select from pg_shdepend where refclassid = 'pg_authid'::regclass and refobjid = r.oid and deptype = 'o'))`,
  },
]
