import { odsContent } from './ods-content.ts'
import type { ZipEntry } from './zip-directory.ts'

/** What OpenDocument puts around rows that are repeated on every page, or that can be folded away. */
const ROW_GROUP = /<\/?table:table-(?:header-rows|row-group|rows)\b[^>]*>/g

/**
 * An OpenDocument workbook with every row right in its sheet: the workbook library passes over rows that stand in a group. The
 * bytes as they are where none does.
 */
export async function flatOds(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<Uint8Array> {
  const xml = odsContent(bytes, entries)
  if (xml === null) return bytes
  const flat = xml.replace(ROW_GROUP, '')
  return flat === xml ? bytes : odsOf(flat)
}

/** A workbook of nothing but this content. */
export async function odsOf(content: string): Promise<Uint8Array> {
  // Few workbooks need it, and the others should not wait for it.
  const { default: JSZip } = await import('jszip')
  return new JSZip()
    .file('mimetype', 'application/vnd.oasis.opendocument.spreadsheet')
    .file('content.xml', content)
    .generateAsync({ type: 'uint8array' })
}
