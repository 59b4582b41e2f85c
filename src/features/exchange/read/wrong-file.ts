import { refuse, type Refusal } from '../../../domain/record/refusal.ts'
import { beginningOf, TOLD_BY, type Container } from './file-format.ts'
import { decodeText, looksBinary } from './source-text.ts'
import { zipDirectory } from './zip-directory.ts'

const READ =
  'Give an XLSX, CSV, JSON, YAML, TOML, Markdown, HTML, AsciiDoc, .rst or .sdoc file, or save the document as one of them.'

/** What a file is that no reader knows, and how its hazards can be had all the same. */
interface UnreadKind {
  readonly endings: RegExp
  readonly kind: string
  readonly remedy: string
}

const UNREAD: readonly UnreadKind[] = [
  {
    endings: /\.(?:docx?|docm|odt|rtf|pages)$/i,
    kind: 'a text document',
    remedy: 'Save it as a web page (.htm), or copy its table into a spreadsheet and save that as .xlsx.',
  },
  {
    endings: /\.(?:tex|latex|typ)$/i,
    kind: 'the source of a printed document',
    remedy: 'Turn it into a web page (as "pandoc log.tex -o log.html" does) and give that.',
  },
  {
    endings: /\.(?:pdf|xps)$/i,
    kind: 'a printed page, which keeps no rows',
    remedy: 'Give the file it was printed from, or copy its table into a spreadsheet and save that as .xlsx.',
  },
  {
    endings: /\.(?:png|jpe?g|gif|bmp|tiff?|heic|webp|svg)$/i,
    kind: 'a picture',
    remedy: 'Give the file it was taken from; text in pictures is not read.',
  },
  {
    endings: /\.(?:xlsb|fods|numbers|gsheet|sxc|wk\d)$/i,
    kind: 'a spreadsheet of a kind that no reader knows',
    remedy: 'Save it as .xlsx and try again.',
  },
  { endings: /\.(?:zip|7z|rar|t?gz|tar)$/i, kind: 'an archive', remedy: 'Unpack it and give the folder.' },
]

/** The refusal of a file whose ending no reader knows. */
export function unknownFormat(name: string): Refusal {
  const unread = UNREAD.find(({ endings }) => endings.test(name))
  if (unread !== undefined) return refuse('FORMAT_UNKNOWN', `${name} is ${unread.kind}.`, unread.remedy)
  return refuse('FORMAT_UNKNOWN', `${name} is a kind of file that no reader knows.`, READ)
}

/** The refusal of a file that holds something else than its name says, with the name it should have. */
export function notAsNamed(name: string, container: Container, bytes: Uint8Array): Refusal {
  const { holds, remedy } = contentOf(container, bytes)
  return refuse('FILE_UNREADABLE', `${name} is not what its name says: it holds ${holds}.`, remedy)
}

/** The refusal of a file that should be text and is none. */
export function notText(name: string): Refusal {
  return refuse('FILE_UNREADABLE', `${name} is not what its name says: it holds ${NO_TEXT.holds}.`, NO_TEXT.remedy)
}

interface Content {
  readonly holds: string
  readonly remedy: string
}

const NO_TEXT: Content = {
  holds: 'bytes that are no text',
  remedy: 'Save it again from the program that made it, as CSV in UTF-8 or as .xlsx.',
}

const renamed = (ending: string) => `Rename it so that it ends in ${ending} and try again.`

/** Workbooks that are kept as text, which no reader knows. */
const KEPT_AS_TEXT: readonly { readonly begins: RegExp; readonly kind: string }[] = [
  { begins: /urn:schemas-microsoft-com:office:spreadsheet|progid="Excel\.Sheet"/, kind: 'an Excel 2003 XML workbook' },
  { begins: /^\s*MIME-Version:/i, kind: 'a workbook saved as one web page' },
]

function contentOf(container: Container, bytes: Uint8Array): Content {
  switch (container) {
    case 'zip':
      return archiveContent(bytes)
    case 'ole':
      return { holds: 'an old Office file or one with a password', remedy: 'Save it as .xlsx without a password.' }
    case 'pdf':
      return { holds: 'a PDF', remedy: unknownFormat('.pdf').remedy }
    case 'image':
      return { holds: 'a picture', remedy: unknownFormat('.png').remedy }
    case 'text':
      return textContent(bytes)
  }
}

function archiveContent(bytes: Uint8Array): Content {
  const names = zipDirectory(bytes)?.map(({ name }) => name) ?? []
  if (names.some((name) => name.startsWith('xl/'))) return { holds: 'an Excel workbook', remedy: renamed('.xlsx') }
  if (names.some((name) => name.startsWith('word/')))
    return { holds: 'a Word document', remedy: unknownFormat('.docx').remedy }
  return { holds: 'a ZIP archive', remedy: 'Unpack it and give the file that is in it.' }
}

function textContent(bytes: Uint8Array): Content {
  const format = beginningOf(bytes)
  const kept = KEPT_AS_TEXT.find(({ begins }) => begins.test(new TextDecoder().decode(bytes.subarray(0, 1_000))))
  if (kept !== undefined) return { holds: kept.kind, remedy: 'Open it in a spreadsheet program and save it as .xlsx.' }
  if (looksBinary(decodeText(bytes.subarray(0, TOLD_BY)))) return NO_TEXT
  if (format === 'html') return { holds: 'a web page', remedy: renamed('.html') }
  return { holds: 'plain text', remedy: format === 'csv' ? renamed('.csv') : READ }
}
