import type { Plain, ReadDocument } from '../../read/document.ts'
import { isList, isRecord, textOfPlain, type PlainRecord } from '../../read/plain-value.ts'
import { labelledText, pureLabel } from '../words/pure-label.ts'

const TITLE = /^(?:title|summary)$/i
const BODY = /^(?:body|description)$/i
const NUMBER = /^(?:number|iid|issue key|key|issue id|id|#)$/i
const STATE = /^(?:state|status)$/i
const PERSON = /^assignees?$/i
const LABELS = /^(?:labels?|tags?)$/i
const HEADING = /^(?:#{1,6}\s+(.+?)\s*#*|\*\*(.+?):?\*\*:?.*)$/gm
const MOST_ISSUES = 5_000

/** One issue of a tracker, as its export has it. */
interface Issue {
  readonly title: string
  readonly body: string
  readonly number: string
  readonly state: string
  readonly person: string
  readonly labels: readonly string[]
  readonly where: string
}

/**
 * An export of an issue tracker whose issues are hazards, as a page for each issue: the sections are in the issues' text, and
 * their labels may carry scores. Any other document is given back as it is.
 */
export async function issuePages(document: ReadDocument): Promise<readonly ReadDocument[]> {
  const issues = document.structure === undefined ? issuesOfTable(document) : issuesOfList(document.structure)
  if (issues.length === 0 || issues.length > MOST_ISSUES || !issues.some(hasSections)) return [document]
  const { readMarkdown } = await import('../../read/markdown-reader.ts')
  return issues.map((issue) => ({
    file: `${document.file}: ${issue.where}`,
    format: 'markdown',
    structure: undefined,
    ...readMarkdown(pageOf(issue), `${issue.where}, `),
  }))
}

/** Whether the text of an issue is divided by headings that a hazard has. */
function hasSections({ body }: Issue): boolean {
  const labels = [...body.replaceAll('\r', '').matchAll(HEADING)].map((found) => found[1] ?? found[2] ?? '')
  return labels.filter((label) => pureLabel(label) !== null).length >= 2
}

function pageOf({ title, body, number, state, person, labels }: Issue): string {
  const isHazard = labels.some((label) => /^(?:type\W*)?hazards?\b/i.test(label)) && !/^\W*hazard\b/i.test(title)
  const name = title.replace(/^\[hazard\]\s*[:–-]?\s*/i, 'Hazard: ')
  const fields = [
    ...(number === '' ? [] : [`Reference: ${number}`]),
    ...(state === '' ? [] : [`Status: ${state}`]),
    ...(person === '' ? [] : [`Owner: ${person}`]),
    ...labels.map(spelled).filter((label) => labelledText(label) !== null),
  ]
  return [`# ${isHazard ? 'Hazard: ' : ''}${name}`, ...fields, body.replaceAll('\r', '')].join('\n\n')
}

/** A label such as `severity-4-major` or `likelihood/low` as the field that it is. */
function spelled(label: string): string {
  return label.replace(
    /^((?:initial |residual )?(?:severity|likelihood|consequence|probability|risk(?:[-_ ]level)?))[-_/ ]+(?=[\p{L}\d])/iu,
    '$1: ',
  )
}

function issuesOfTable({ blocks }: ReadDocument): Issue[] {
  const [block, ...others] = blocks
  if (block?.kind !== 'table' || others.length > 0) return []
  const { grid } = block
  const header = (grid.rows[0] ?? []).map((label) => label.trim())
  const columns = (words: RegExp) => header.flatMap((label, index) => (words.test(label) ? [index] : []))
  const [title] = columns(TITLE)
  const [body] = columns(BODY)
  if (title === undefined || body === undefined || grid.rows.length > MOST_ISSUES) return []
  const [number, state, person] = [NUMBER, STATE, PERSON].map((words) => columns(words)[0] ?? -1)
  const labelled = columns(LABELS)
  return grid.rows.slice(1).flatMap((cells, index): Issue[] => {
    const text = (column = -1) => (cells[column] ?? '').trim()
    if (text(title) === '') return []
    return [
      {
        title: text(title),
        body: cells[body] ?? '',
        number: text(number),
        state: text(state),
        person: text(person),
        labels: labelled.flatMap((column) => text(column).split(/\s*[,;]\s*/)),
        where: grid.where(index + 1),
      },
    ]
  })
}

function issuesOfList(structure: Plain): Issue[] {
  if (!isList(structure)) return []
  const issues = structure.flatMap((record, index) => {
    const issue = isRecord(record) ? issueOfRecord(record, `$[${index}]`) : null
    return issue === null ? [] : [issue]
  })
  return issues.length === structure.length ? issues : []
}

function issueOfRecord(record: PlainRecord, where: string): Issue | null {
  const member = (words: RegExp) => Object.entries(record).find(([name]) => words.test(name))?.[1]
  const title = textOfPlain(member(TITLE))
  const body = member(BODY)
  if (title === '' || (body !== null && typeof body !== 'string')) return null
  return {
    title,
    body: body ?? '',
    number: textOfPlain(member(NUMBER)),
    state: textOfPlain(member(STATE)),
    person: namesIn(member(PERSON)).join(', '),
    labels: namesIn(member(LABELS)),
    where,
  }
}

/** The names in a value such as `[{ name: "hazard" }]`, `{ login: "cso" }` or `["hazard"]`. */
function namesIn(value: Plain | undefined): string[] {
  const items = isList(value) ? value : [value]
  return items
    .map((item) => textOfPlain(isRecord(item) ? (item['name'] ?? item['login'] ?? item['title'] ?? null) : item))
    .filter((name) => name !== '')
}
