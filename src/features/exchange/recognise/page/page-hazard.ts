import type { ReadDocument } from '../../read/document.ts'
import { Candidate } from '../candidate.ts'
import type { Findings } from '../finding.ts'
import { foldElsewhere } from '../fold.ts'
import { frontMatterFields } from './front-matter.ts'
import { isIdentifier } from '../words/identifier.ts'
import { refOfFile, tellsOfHazard, titleOfFile } from './page-field.ts'
import { withoutTags } from '../words/placeholder.ts'
import { pureLabel } from '../words/pure-label.ts'

/** Whether front matter says that its page as a whole is about a hazard. */
export function isHazardPage({ frontMatter }: ReadDocument): boolean {
  return frontMatterFields(frontMatter).some(tellsOfHazard)
}

/** The name that front matter gives a page; null when it gives none. */
export function namedInFront({ frontMatter }: ReadDocument): string | null {
  const named = frontMatterFields(frontMatter).find(({ meaning: { role } }) => role === 'name' || role === 'hazard')
  return named?.value ?? null
}

/** The name that front matter gives a page, or else its file. */
export function nameOfPage(document: ReadDocument): string {
  return namedInFront(document) ?? titleOfFile(document.file)
}

/**
 * Front matter may give the fields of a page that is about one hazard; a page with its own fields fills its gaps from it.
 * `before` is how many rows there were when the page was begun.
 */
export function readFrontMatter(document: ReadDocument, findings: Findings, format: string, before: number): void {
  const { file } = document
  const fields = frontMatterFields(document.frontMatter)
  const own = findings.hazards.filter(({ source }) => source.startsWith(`${file}#`))
  const [only] = own
  if (only !== undefined && own.length === 1 && only.hazard.ref === null)
    only.hazard.ref = fields.find(({ meaning, value }) => meaning.role === 'ref' && isIdentifier(value))?.value ?? null
  const isNamed = only !== undefined && only.hazard.title === namedInFront(document)
  if (own.length > 1 || (!isNamed && !isHazardPage(document))) return
  const candidate = new Candidate(headingOf(document), 0, file, true)
  for (const { meaning, label, value } of fields) candidate.put(meaning, label, value, candidate.hazard.where, null)
  const told = candidate.finish()
  if (only !== undefined) {
    if (only.hazard.ref === refOfFile(file, true)) only.hazard.ref = candidate.hazard.ref ?? only.hazard.ref
    foldElsewhere(only.hazard, candidate.hazard)
  } else if (told !== null && findings.rows === before) {
    findings.rows++
    findings.hazards.push({ hazard: told, refs: [], source: `${file}#`, format, rows: 1 })
  }
}

/** The first heading of a page, unless it is only the label of a field. */
function headingOf(document: ReadDocument): string {
  const first = document.blocks.find((block) => block.kind === 'heading')
  if (first?.kind !== 'heading') return ''
  return pureLabel(first.text) === null ? withoutTags(first.text) : titleOfFile(document.file)
}
