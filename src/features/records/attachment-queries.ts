import { scopeOf, type Authority } from '../../domain/permission/permission.ts'
import { keptFileSchema } from '../../domain/record/file.ts'
import type { Id } from '../../domain/record/record.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/record/refusal.ts'
import type { Database } from '../../platform/database/transaction.ts'
import { keptFile, type KeptFile } from '../../platform/files/files-store.ts'
import type { LivingSpaces } from '../living/living-queries.ts'
import { findRecord } from './record-order-queries.ts'

/** The bytes of an attachment, with what they are called and known by. */
export interface AttachedFile extends KeptFile {
  readonly name: string
  readonly digest: string
}

/** What is attached to records; a file is reached through the record that names it, and in no other way. */
export interface Attachments {
  fetch(authority: Authority, space: Id, attachment: string): Promise<AttachedFile | Refusal>
}

/** Wires fetching to the case in memory, which knows what names a file, and to the database that keeps the bytes. */
export function createAttachments(database: Database, spaces: LivingSpaces): Attachments {
  return {
    fetch: async (authority, space, wanted) => {
      const snapshot = await spaces.open(authority, space)
      if (isRefusal(snapshot)) return snapshot
      const record = findRecord(snapshot, 'attachment', wanted)
      const named = keptFileSchema.safeParse(record?.fields['file']).data
      if (named === undefined) return unknownAttachment(wanted)
      const kept = await database.transaction(scopeOf(authority), (tx) => keptFile(tx, space, named.digest))
      return kept === undefined ? unknownAttachment(wanted) : { ...kept, name: named.name, digest: named.digest }
    },
  }
}

function unknownAttachment(name: string): Refusal {
  return refuse('UNKNOWN_RECORD', `There is no attachment "${name}" in this case.`, 'Load the page again.')
}
