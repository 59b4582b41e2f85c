import { zipEntryBytes, type ZipEntry } from './zip-directory.ts'

/** The sheets of an OpenDocument workbook as they are written; null where the archive holds none, or they are damaged. */
export function odsContent(bytes: Uint8Array, entries: readonly ZipEntry[]): string | null {
  const entry = entries.find(({ name }) => name === 'content.xml')
  const content = entry === undefined ? null : zipEntryBytes(bytes, entry)
  return content === null ? null : new TextDecoder().decode(content)
}

/** An attribute of a tag, of which these are the attributes; empty where the tag has none of the name. */
export function odsAttribute(attributes: string, name: string): string {
  const written = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  return (written?.[1] ?? written?.[2] ?? '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}
