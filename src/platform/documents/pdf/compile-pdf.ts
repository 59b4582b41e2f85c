import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { COVER_LOGO, fittedIn, isPicture, type Picture } from '../picture.ts'
import { displayer, type Displayer } from './displayable.ts'
import { openFamily, type FontFamily } from './font-family.ts'
import { DATA_FILE, FONTS_FILE, TYPST_TEMPLATE } from './typst-template.ts'

/** A directory that never exists: the template can read nothing but what is handed to it. */
const WORKSPACE = '/safecase-no-such-directory'

/** Keys whose values name something and are not shown, or must stay exactly as they are. */
const VERBATIM = new Set(['type', 'page', 'look', 'role', 'tone', 'align', 'anchor', 'href', 'date', 'digest', 'file'])

/**
 * Compiles a document to PDF/UA-1, tagged and outlined. The same document and fonts give the same bytes. Call it in
 * a process of its own: the compiler holds the thread and hundreds of megabytes.
 * @param document a `PrintedDocument` as JSON.
 * @param families the family that everything is set in, then those that stand in for what it lacks.
 */
export function compilePdf(document: string, [main, ...others]: readonly [FontFamily, ...FontFamily[]]): Uint8Array {
  const { display, needed } = displayer([openFamily(main), ...others.map(openFamily)])
  const { shown, pictures } = preparedForPrint(document, display)
  const families = needed()
  const compiler = NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: families.flatMap(({ faces }) => faces().map((face) => Buffer.from(face))) }],
  })
  compiler.mapShadow(`${WORKSPACE}/${DATA_FILE}`, Buffer.from(shown))
  compiler.mapShadow(`${WORKSPACE}/${FONTS_FILE}`, Buffer.from(JSON.stringify(families.map(({ name }) => name))))
  for (const [file, { content }] of pictures) {
    compiler.mapShadow(`${WORKSPACE}/${file}`, Buffer.from(content, 'base64'))
  }
  const compiled = compiler.compile({ mainFileContent: TYPST_TEMPLATE })
  const error = compiled.takeError()
  if (error !== null) throw new Error(JSON.stringify(compiler.fetchDiagnostics(error)))
  if (compiled.result === null) throw new Error('Typst gave neither a document nor an error.')
  return compiler.pdf(compiled.result, { pdfStandard: 'ua-1' })
}

/** A document as the template reads it, and the pictures it names by file. */
interface Prepared {
  readonly shown: string
  readonly pictures: ReadonlyMap<string, Picture>
}

/**
 * The document with every shown string displayable, anchors unique, and no reference to an anchor that is missing. In the
 * place of a picture stands the name of its file and how large it is printed; a cell or run of nothing but words is those
 * words alone, for the template reads a string in a third of the time.
 */
function preparedForPrint(document: string, display: Displayer['display']): Prepared {
  const known = new Set<string>()
  const pictures = new Map<string, Picture>()
  const named: unknown = JSON.parse(document, (key, value: unknown) => {
    if (isPicture(value)) {
      const file = `picture-${pictures.size}.${value.format}`
      pictures.set(file, value)
      return { file, alt: value.alt, ...fittedIn(COVER_LOGO, value) }
    }
    if (key !== 'anchor' || typeof value !== 'string') return value
    if (known.has(value)) return undefined
    known.add(value)
    return value
  })
  const shown = JSON.stringify(named, (key, value: unknown) => {
    if (isOnlyWords(value)) return display(value.text)
    if (typeof value !== 'string' || VERBATIM.has(key)) return value
    if (key === 'to') return known.has(value) ? value : undefined
    return display(value)
  })
  return { shown, pictures }
}

function isOnlyWords(value: unknown): value is { readonly text: string } {
  if (typeof value !== 'object' || value === null || !('text' in value)) return false
  return typeof value.text === 'string' && Object.keys(value).length === 1
}
