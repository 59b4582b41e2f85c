import { odsContent } from './ods-content.ts'
import { storedArchive } from './stored-archive.ts'
import type { ZipEntry } from './zip-directory.ts'

/** What OpenDocument puts around rows that are repeated on every page, or that can be folded away. */
const ROW_GROUP = /<\/?table:table-(?:header-rows|row-group|rows)\b[^>]*>/g

/**
 * An OpenDocument workbook with every row right in its sheet: the workbook library passes over rows that stand in a group. The
 * bytes as they are where none does.
 */
export function flatOds(bytes: Uint8Array, entries: readonly ZipEntry[]): Uint8Array {
  const xml = odsContent(bytes, entries)
  if (xml === null) return bytes
  const flat = xml.replace(ROW_GROUP, '')
  if (flat === xml) return bytes
  return storedArchive([
    { name: 'mimetype', bytes: new TextEncoder().encode('application/vnd.oasis.opendocument.spreadsheet') },
    { name: 'content.xml', bytes: new TextEncoder().encode(flat) },
  ])
}
