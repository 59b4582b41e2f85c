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
  'database.migrate',
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

const READS = ['space.read', 'report.make'] as const
const WRITES = [...READS, 'record.write', 'import.apply'] as const

/** Role × action: the one table that the service, the interface and the screens read. */
export const PERMISSIONS: { readonly [R in Role]: readonly Action[] } = {
  viewer: READS,
  contributor: WRITES,
  engineer: WRITES,
  reviewer: [...READS, 'link.review'],
  'clinical-safety-officer': [...WRITES, 'space.create', 'record.retire', 'link.review'],
  approver: [...READS, 'link.review'],
  auditor: READS,
  'quality-manager': [...WRITES, 'space.create', 'record.retire', 'link.review'],
  'register-keeper': READS,
  mentor: READS,
  administrator: [...WRITES, 'space.create', 'record.retire', 'link.review', 'database.migrate'],
}

/** Who acts, for which organisation, and what they may do; every service call takes one and nothing runs without it. */
export interface Authority {
  readonly actor: { readonly id: string; readonly name: string }
  readonly organisation: string
  readonly permissions: ReadonlySet<Action>
  /** Ties every event and log line of one request together. */
  readonly requestId: string
}

/** What a transaction is opened for: the person, inside the organisation. */
export function scopeOf(authority: Authority): { readonly organisation: string; readonly actor: string } {
  return { organisation: authority.organisation, actor: authority.actor.id }
}

/** Null when the authority covers the action, else the refusal to return. */
export function refusalFor(authority: Authority, action: Action): Refusal | null {
  if (authority.permissions.has(action)) return null
  return refuse(
    'NOT_PERMITTED',
    `Your role does not allow ${WORDS[action]}.`,
    'Ask an administrator of your organisation for a role that does.',
  )
}

const WORDS: { readonly [A in Action]: string } = {
  'space.read': 'reading this case',
  'space.create': 'starting a case',
  'record.write': 'changing records',
  'record.retire': 'retiring or restoring records',
  'link.review': 'answering suspect links',
  'import.apply': 'importing into a case',
  'report.make': 'making reports',
  'database.migrate': 'migrating the database',
}
