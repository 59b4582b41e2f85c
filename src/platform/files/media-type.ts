/** The sorts of file that are kept, with the media type that each is served as. */
export const MEDIA_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  zip: 'application/zip',
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  text: 'text/plain; charset=utf-8',
} as const
export type FileSort = keyof typeof MEDIA_TYPES

/** What a file is by its content, or null for a sort that is not kept; its name and what the sender says prove nothing. */
export function sortOf(content: Uint8Array): FileSort | null {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const beginning = bytes.toString('latin1', 0, 16)
  const known = BEGINNINGS.find(([, begins]) => beginning.startsWith(begins))
  if (known === undefined) return isPlainText(bytes) ? 'text' : null
  const [sort] = known
  if (sort === 'zip') return packedSort(bytes)
  return sort === 'webp' && !beginning.startsWith('WEBP', 8) ? null : sort
}

const BEGINNINGS: readonly (readonly [FileSort, string])[] = [
  ['pdf', '%PDF-'],
  ['zip', 'PK\u0003\u0004'],
  ['png', '\u0089PNG\r\n\u001A\n'],
  ['jpeg', '\u00FF\u00D8\u00FF'],
  ['gif', 'GIF8'],
  ['webp', 'RIFF'],
]

/** The main parts of the office formats, by which one is told from another; their names stand uncompressed in the file. */
const OFFICE_PARTS: readonly (readonly [FileSort, string])[] = [
  ['docx', 'word/document.xml'],
  ['xlsx', 'xl/workbook.xml'],
  ['pptx', 'ppt/presentation.xml'],
]

function packedSort(bytes: Buffer): FileSort {
  return OFFICE_PARTS.find(([, part]) => bytes.includes(part))?.[0] ?? 'zip'
}

/** Text that no browser could take for a page: UTF-8 without control characters that does not begin with a mark-up tag. */
function isPlainText(bytes: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return !CONTROL.test(text) && !MARK_UP.test(text)
  } catch {
    return false
  }
}

/** Control characters other than those that lay text out. */
const CONTROL = /[^\P{Cc}\t\n\f\r]/u
const MARK_UP = /^\s*</
