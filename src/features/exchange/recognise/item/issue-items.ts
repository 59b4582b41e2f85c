import type { Plain, ReadDocument } from '../../read/document.ts'
import { isList, isRecord, textOfPlain, type PlainRecord } from '../../read/plain-value.ts'
import { listOfConnection } from '../object/connection.ts'
import { pureLabel } from '../words/pure-label.ts'
import { linksInText } from './text-links.ts'
import type { LinkedItem } from './linked-item.ts'

const TITLE = /^(?:title|summary)$/i
const BODY = /^(?:body|description)$/i
const NUMBER = /^(?:number|iid|issue key|key|issue id|id|#)$/i
const STATE = /^(?:state|status)$/i
const PERSON = /^assignees?$/i
const LABELS = /^(?:labels?|tags?)$/i
const TYPE = /^(?:type|issue ?type)$/i
const OWN = [TITLE, BODY, NUMBER, STATE, PERSON, LABELS, TYPE]
const MOST_ISSUES = 5_000

/** The issues of a tracker such as GitHub or GitLab, exported as a list or as a table; null for any other document. */
export function issueItems(document: ReadDocument, at: string): LinkedItem[] | null {
  const items = document.structure === undefined ? issuesOfTable(document) : issuesOfList(document.structure, at)
  return items.length === 0 || items.length > MOST_ISSUES ? null : items
}

function issuesOfTable({ blocks }: ReadDocument): LinkedItem[] {
  const [block, ...others] = blocks
  if (block?.kind !== 'table' || others.length > 0) return []
  const { grid } = block
  const header = (grid.rows[0] ?? []).map((label) => label.trim())
  const columns = (words: RegExp) => header.flatMap((label, index) => (words.test(label) ? [index] : []))
  const [title] = columns(TITLE)
  const [body] = columns(BODY)
  if (title === undefined || body === undefined || grid.rows.length > MOST_ISSUES) return []
  const [number, state, person, type] = [NUMBER, STATE, PERSON, TYPE].map((words) => columns(words)[0] ?? -1)
  const labelled = columns(LABELS)
  return grid.rows.slice(1).flatMap((cells, index): LinkedItem[] => {
    const text = (column = -1) => (cells[column] ?? '').trim()
    if (text(title) === '') return []
    const told = header.map((label, column): [string, string] => [label, text(column)])
    return [
      itemOf({
        title: text(title),
        body: cells[body] ?? '',
        number: text(number),
        kind: text(type),
        labels: labelled.flatMap((column) => text(column).split(/\s*[,;]\s*/)),
        fields: { Status: text(state), Owner: text(person), ...ofHazards(told) },
        where: grid.where(index + 1),
      }),
    ]
  })
}

function issuesOfList(structure: Plain, at: string): LinkedItem[] {
  const { list, path } = listedIssues(structure)
  const issues = list.flatMap((record, index) => {
    const issue = isRecord(record) ? issueOfRecord(record, `${at}${path}[${index}]`) : null
    return issue === null ? [] : [issue]
  })
  return issues.length === list.length ? issues : []
}

const WRAPPER = /^(?:items|issues|nodes|data|repository|project)$/i

/** The list of issues, which an answer of a tracker's interface may hold some objects down. */
function listedIssues(structure: Plain, path = '$', depth = 0): { list: readonly Plain[]; path: string } {
  if (isList(structure)) return { list: structure, path }
  if (!isRecord(structure) || depth > 4) return { list: [], path }
  const connected = listOfConnection(structure)
  if (connected !== null) return { list: connected, path }
  const [inner, ...others] = Object.entries(structure).filter(([name]) => WRAPPER.test(name))
  if (inner === undefined || others.length > 0) return { list: [], path }
  return listedIssues(inner[1], `${path}.${inner[0]}`, depth + 1)
}

function issueOfRecord(record: PlainRecord, where: string): LinkedItem | null {
  const member = (words: RegExp) => Object.entries(record).find(([name]) => words.test(name))?.[1]
  const title = textOfPlain(member(TITLE))
  const body = member(BODY)
  if (title === '' || (body !== null && typeof body !== 'string')) return null
  const told = Object.entries(record).map(([name, value]): [string, string] => [name, namesIn(value).join(', ')])
  const isPull = isRecord(record['pull_request']) || textOfPlain(record['__typename']) === 'PullRequest'
  return itemOf({
    title,
    body: body ?? '',
    number: textOfPlain(member(NUMBER)),
    kind: isPull ? 'pull request' : namesIn(member(TYPE)).join(', '),
    labels: namesIn(member(LABELS)),
    fields: { Status: textOfPlain(member(STATE)), Owner: namesIn(member(PERSON)).join(', '), ...ofHazards(told) },
    where,
  })
}

interface Issue extends Pick<LinkedItem, 'title' | 'kind' | 'labels' | 'fields' | 'where'> {
  readonly body: string
  readonly number: string
}

function itemOf({ title, body, number, kind, labels, fields, where }: Issue): LinkedItem {
  const text = body.replaceAll('\r', '')
  // "Issue" and the like are what every item of such a list is.
  const own = /^(?:issue|task|ticket|open|closed)?$/i.test(kind) ? '' : kind
  return { id: number, title, kind: own, labels, fields, text, links: linksInText(text), aside: null, where }
}

/** What else an issue tells that a hazard has, such as a severity in a field of its own. */
function ofHazards(told: readonly (readonly [name: string, value: string])[]): PlainRecord {
  return Object.fromEntries(
    told.filter(([name, value]) => value !== '' && !OWN.some((own) => own.test(name)) && pureLabel(name) !== null),
  )
}

/** The names in a value such as `[{ name: "hazard" }]`, `{ login: "cso" }` or `["hazard"]`; of a page of a list, those of its items. */
function namesIn(value: Plain | undefined): string[] {
  const listed = isRecord(value) ? listOfConnection(value) : null
  const items = listed ?? (isList(value) ? value : [value])
  return items
    .map((item) => textOfPlain(isRecord(item) ? (item['name'] ?? item['login'] ?? item['title'] ?? null) : item))
    .filter((name) => name !== '')
}
