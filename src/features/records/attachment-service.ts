import { permitted, type Authority } from '../../domain/permission/permission.ts'
import type { KeptFileFacts } from '../../domain/record/file.ts'
import { isLiving, type Id, type SafetyRecord } from '../../domain/record/record.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/record/refusal.ts'
import { digestOfFile } from '../../platform/files/files-store.ts'
import { MEDIA_TYPES, sortOf, type FileSort } from '../../platform/files/media-type.ts'
import type { LivingSpaces } from '../living/living-queries.ts'
import { findRecord } from './record-order-queries.ts'
import type { BatchStep } from './record-batch-contract.ts'
import type { RecordsService } from './records-service.ts'

/** A file as somebody sends it. */
export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The record a file is attached to. */
export interface AttachedTo {
  readonly space: Id
  readonly kind: string
  readonly record: string
}

/** Attaches files to records of any kind. */
export interface AttachmentService {
  attach(authority: Authority, to: AttachedTo, file: SentFile): Promise<SafetyRecord | Refusal>
}

/** What the service is made from. */
export interface AttachmentTools {
  readonly spaces: LivingSpaces
  readonly records: RecordsService
}

const MEGABYTE = 1_048_576
const MOST_MEGABYTES = 25
const LONGEST_NAME = 200

/** Wires attaching to the case in memory and to the one way to write. */
export function createAttachmentService(tools: AttachmentTools): AttachmentService {
  return {
    attach: (authority, to, sent) =>
      permitted(authority, 'record.write', async () => {
        const sort = sortOrRefusal(sent)
        if (isRefusal(sort)) return sort
        const snapshot = await tools.spaces.open(authority, to.space)
        if (isRefusal(snapshot)) return snapshot
        const target = findRecord(snapshot, to.kind, to.record)
        if (target === undefined || !isLiving(target)) return unknownTarget(to.record)
        const digest = digestOfFile(sent.bytes)
        const name = endOf(sent.name.trim()) || 'File'
        const file = { name, mediaType: MEDIA_TYPES[sort], bytes: sent.bytes.length, digest }
        const stored = await tools.records.apply(authority, to.space, stepsFor(file, target, authority), {
          why: `${name} attached to ${target.ref}`,
          byProduct: true,
          files: [{ digest, sort, content: sent.bytes }],
        })
        if (isRefusal(stored)) return stored
        const [record] = stored.records
        if (record === undefined) throw new Error('Attaching a file left no record behind.')
        return record
      }),
  }
}

/** The end of a name says what sort of file it is; half of a pair that was cut through is no character. */
function endOf(name: string): string {
  return name.slice(-LONGEST_NAME).replace(/^\p{Surrogate}/u, '')
}

function sortOrRefusal({ name, bytes }: SentFile): FileSort | Refusal {
  if (bytes.length === 0) return refuse('FILE_EMPTY', `${name} holds nothing.`, 'Choose the file that was meant.')
  if (bytes.length > MOST_MEGABYTES * MEGABYTE) {
    return refuse(
      'TOO_LARGE',
      `${name} is larger than ${MOST_MEGABYTES} MB.`,
      'Attach a smaller one, or record where it is kept as evidence.',
    )
  }
  const sort = sortOf(bytes)
  if (sort !== null) return sort
  return refuse(
    'FORMAT_UNKNOWN',
    `${name} is no picture, PDF, office document, archive or plain text.`,
    'Save it as one of these; pages and programs are not taken.',
  )
}

function stepsFor(file: KeptFileFacts, to: SafetyRecord, { actor }: Pick<Authority, 'actor'>): readonly BatchStep[] {
  const fields = { name: file.name, by: { person: actor.id, name: actor.name }, file: { ...file } }
  return [
    { do: 'create', kind: 'attachment', as: 'attachment', fields },
    { do: 'link', role: 'attached-to', from: '$attachment', to: to.id },
  ]
}

function unknownTarget(name: string): Refusal {
  return refuse('UNKNOWN_RECORD', `There is no record "${name}" to attach it to.`, 'Load the page again.')
}
