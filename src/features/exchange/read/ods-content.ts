import { zipEntryBytes, type ZipEntry } from './zip-directory.ts'

/** The sheets of an OpenDocument workbook as they are written; null where the archive holds none, or they are damaged. */
export function odsContent(bytes: Uint8Array, entries: readonly ZipEntry[]): string | null {
  const entry = entries.find(({ name }) => name === 'content.xml')
  const content = entry === undefined ? null : zipEntryBytes(bytes, entry)
  return content === null ? null : new TextDecoder().decode(content)
}
