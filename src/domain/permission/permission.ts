import { refuse, type Refusal } from '../record/refusal.ts'

/** Everything a person or job may be allowed to do in an organisation. */
export const ACTIONS = [
  'space.read',
  'space.create',
  'record.write',
  'record.retire',
  'link.review',
  'import.apply',
  'report.make',
  'report.issue',
  'baseline.make',
  'view.share',
  'database.migrate',
  'member.read',
  'member.manage',
  'team.manage',
  'token.manage',
  'organisation.manage',
] as const
export type Action = (typeof ACTIONS)[number]

/** The roles a member may hold. */
export const ROLES = [
  'viewer',
  'contributor',
  'engineer',
  'reviewer',
  'clinical-safety-officer',
  'approver',
  'auditor',
  'quality-manager',
  'register-keeper',
  'mentor',
  'administrator',
] as const
export type Role = (typeof ROLES)[number]

const READS = ['space.read', 'report.make', 'member.read'] as const
const WRITES = [...READS, 'record.write', 'import.apply', 'view.share'] as const
const JUDGES = [...WRITES, 'space.create', 'record.retire', 'link.review', 'report.issue', 'baseline.make'] as const
const MANAGES = ['member.manage', 'team.manage', 'token.manage', 'organisation.manage'] as const

/**
 * Role × action: the one table that the service, the interface, the screens and the documentation read. An administrator
 * lets people in and says what they may do; nobody can sign, or set what somebody else proves themselves with.
 */
export const PERMISSIONS: { readonly [R in Role]: readonly Action[] } = {
  viewer: READS,
  contributor: WRITES,
  engineer: WRITES,
  reviewer: [...READS, 'link.review'],
  'clinical-safety-officer': JUDGES,
  approver: [...READS, 'link.review'],
  auditor: READS,
  'quality-manager': JUDGES,
  'register-keeper': READS,
  mentor: READS,
  administrator: [...JUDGES, ...MANAGES, 'database.migrate'],
}

/** Roles whose holders can sign: whoever lets them back in after they lost their way in needs a second person. */
export const SIGNING_ROLES: readonly Role[] = ['clinical-safety-officer', 'approver', 'administrator']

/** What a service token may be given: a program does the work of cases, and never lets anybody in. */
export const TOKEN_SCOPES = [
  'space.read',
  'record.write',
  'import.apply',
  'report.make',
] as const satisfies readonly Action[]

/** What all these roles together allow; a role nobody knows any more allows nothing. */
export function permissionsOf(roles: readonly string[]): ReadonlySet<Action> {
  const held = ROLES.filter((role) => roles.includes(role))
  return new Set(held.flatMap((role) => PERMISSIONS[role]))
}

/** Who acts, for which organisation, and what they may do; every service call takes one and nothing runs without it. */
export interface Authority {
  readonly actor: { readonly id: string; readonly name: string }
  readonly organisation: string
  readonly permissions: ReadonlySet<Action>
  /** Ids of the person and their teams, whose cases they may open; 'all' for whoever sees every case. */
  readonly holders?: readonly string[] | 'all'
  /** The only cases that a service token may open; none where it is not kept to some. */
  readonly spaces?: readonly string[]
  /** Ties every event and log line of one request together. */
  readonly requestId: string
}

/** What a transaction is opened for: the person, inside the organisation, with the cases they may open. */
export function scopeOf({ actor, organisation, holders, spaces }: Authority) {
  return { organisation, actor: actor.id, holders, spaces }
}

/** Does the work in the scope of whoever is allowed the action, or gives the refusal. */
export async function permitted<T>(
  authority: Authority,
  action: Action,
  work: (scope: ReturnType<typeof scopeOf>) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  return refusalFor(authority, action) ?? work(scopeOf(authority))
}

/** Who made something that only they may fetch again: a person or a token, in one organisation. */
export interface Maker {
  readonly organisation: string
  readonly actor: string
}

/** The maker of whatever this authority makes. */
export function makerOf({ organisation, actor }: Authority): Maker {
  return { organisation, actor: actor.id }
}

/** Whether this authority is the maker's own, so that what they made may be given to it. */
export function isMadeBy({ organisation, actor }: Authority, maker: Maker): boolean {
  return organisation === maker.organisation && actor.id === maker.actor
}

/** Null when the authority covers the action, else the refusal to return. */
export function refusalFor(authority: Authority, action: Action): Refusal | null {
  if (authority.permissions.has(action)) return null
  return refuse(
    'NOT_PERMITTED',
    `Your roles do not allow ${ACTION_WORDS[action]}.`,
    'Ask an administrator of your organisation for a role that does.',
  )
}

/** What each action lets somebody do, in the words of a sentence that begins with what a role allows. */
export const ACTION_WORDS: { readonly [A in Action]: string } = {
  'space.read': 'reading cases',
  'space.create': 'starting a case',
  'record.write': 'changing records',
  'record.retire': 'retiring or restoring records',
  'link.review': 'answering suspect links',
  'import.apply': 'importing into a case',
  'report.make': 'making reports',
  'report.issue': 'issuing reports',
  'baseline.make': 'making a baseline',
  'view.share': 'sharing views with the organisation',
  'database.migrate': 'migrating the database',
  'member.read': 'seeing who belongs to the organisation',
  'member.manage': 'inviting people and changing what they may do',
  'team.manage': 'changing teams and who may open a case',
  'token.manage': 'making and revoking service tokens',
  'organisation.manage': 'changing the organisation and how people sign in to it',
}
