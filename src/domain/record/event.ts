import type { Json } from './json.ts'
import type { Link } from './link.ts'
import type { SafetyRecord } from './record.ts'

/** What kind of change an event tells of. */
export const EVENT_TYPES = [
  'space-created',
  'record-created',
  'record-changed',
  'record-moved',
  'record-retired',
  'record-restored',
  'link-made',
  'link-ended',
  'link-reviewed',
  'body-redacted',
  'organisation-changed',
  'member-invited',
  'invitation-withdrawn',
  'member-joined',
  'member-changed',
  'member-left',
  'recovery-started',
  'recovery-confirmed',
  'recovery-cancelled',
  'recovery-used',
  'credential-added',
  'credential-removed',
  'token-made',
  'token-revoked',
  'team-changed',
  'case-access-changed',
  'provider-added',
  'provider-ended',
] as const
export type EventType = (typeof EVENT_TYPES)[number]

/** A record as an event keeps it: all that a replay needs to rebuild the row. When it was recorded the event says itself. */
export type RecordImage = Omit<SafetyRecord, 'recordedAt'>

/** What an event says happened: before and after, and why when the person said so. */
export interface EventBody {
  readonly type: EventType
  readonly record?: { readonly before: RecordImage | null; readonly after: RecordImage }
  readonly link?: { readonly before: Link | null; readonly after: Link }
  readonly why?: string
  readonly particulars?: { readonly [name: string]: Json }
}
