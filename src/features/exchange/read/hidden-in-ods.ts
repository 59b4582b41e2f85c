import { zipEntryBytes, type ZipEntry } from './zip-directory.ts'

/**
 * The hidden sheets of an OpenDocument workbook: those whose style says that they are not displayed. The workbook library
 * reads the cells and does not tell.
 */
export function hiddenInOds(bytes: Uint8Array, entries: readonly ZipEntry[]): ReadonlySet<string> {
  const entry = entries.find(({ name }) => name === 'content.xml')
  const content = entry === undefined ? null : zipEntryBytes(bytes, entry)
  if (content === null) return new Set()
  const xml = new TextDecoder().decode(content)
  const styles = new Set(
    [...xml.matchAll(/<style:style\b([^>]*)>\s*<style:table-properties\b([^>]*)>/g)]
      .filter(([, , properties]) => /\btable:display="false"/.test(properties ?? ''))
      .map(([, style]) => attribute(style ?? '', 'style:name')),
  )
  if (styles.size === 0) return new Set()
  return new Set(
    [...xml.matchAll(/<table:table\b([^>]*)>/g)]
      .map(([, table]) => table ?? '')
      .filter((table) => styles.has(attribute(table, 'table:style-name')))
      .map((table) => attribute(table, 'table:name')),
  )
}

function attribute(attributes: string, name: string): string {
  const written = new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''
  return written
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

const BOUND_SHEET = 0x85
/** From the beginning of the record that names a sheet to its state, and to the length of its name. */
const STATE_AT = 8
const NAME_AT = 10

/** Which of these sheets an old Excel workbook hides: each is named in a record that also holds its state. */
export function hiddenInXls(bytes: Uint8Array, names: readonly string[]): ReadonlySet<string> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Set(names.filter((name) => stateOf(file, name) !== 0))
}

function stateOf(file: Buffer, name: string): number {
  for (const [isWide, encoding] of [
    [0, 'latin1'],
    [1, 'utf16le'],
  ] as const) {
    const written = Buffer.concat([Buffer.from([name.length, isWide]), Buffer.from(name, encoding)])
    for (let at = file.indexOf(written); at >= 0; at = file.indexOf(written, at + 1)) {
      const record = at - NAME_AT
      if (record >= 0 && file.readUInt16LE(record) === BOUND_SHEET) return (file[record + STATE_AT] ?? 0) & 3
    }
  }
  return 0
}
