import { createHash } from 'node:crypto'
import { execute, row } from '../database/statements.ts'
import type { AuthorisedTransaction } from '../database/transaction.ts'
import { MEDIA_TYPES, type FileSort } from './media-type.ts'

/** A file to be kept with what names it: its bytes, their digest, and what they are. */
export interface FileToKeep {
  readonly digest: string
  readonly sort: FileSort
  readonly content: Uint8Array
}

/** The bytes of a file with the media type they are served as. */
export interface KeptFile {
  readonly mediaType: string
  readonly content: Uint8Array
}

/** Thrown when the database gives other bytes than it was given: somebody or something changed them beneath it. */
class FileDamaged extends Error {
  override readonly name = 'FileDamaged'
}

/** The name under which bytes are kept: their SHA-256 in lower-case hexadecimal. */
export function digestOfFile(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Keeps a file for a case; the same bytes are kept once. */
export async function keepFile(
  tx: AuthorisedTransaction,
  space: string,
  { digest, sort, content }: FileToKeep,
): Promise<void> {
  await execute(
    tx,
    `insert into file (organisation, space, digest, media_type, size, content) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing`,
    [tx.organisation, space, digest, MEDIA_TYPES[sort], content.byteLength, Buffer.from(content)],
  )
}

/** A file of a case by its digest, or undefined where it is not kept; never bytes that the digest does not stand for. */
export async function keptFile(
  tx: AuthorisedTransaction,
  space: string,
  digest: string,
): Promise<KeptFile | undefined> {
  const kept = await row<KeptFile>(
    tx,
    `select media_type as "mediaType", content from file where organisation = $1 and space = $2 and digest = $3`,
    [tx.organisation, space, digest],
  )
  if (kept !== undefined && digestOfFile(kept.content) !== digest) {
    throw new FileDamaged(`The bytes kept as ${digest} are others than were given.`)
  }
  return kept
}
