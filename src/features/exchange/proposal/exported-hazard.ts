import type { Fields, Json } from '../../../domain/record/json.ts'
import type { Id, SafetyRecord } from '../../../domain/record/record.ts'
import { levelOf } from '../../../domain/risk/matrix.ts'
import { placedRows } from '../../reports/hazard-log-layout-queries.ts'
import type { ExportedRow } from '../found-log.ts'
import type { RatedHazard } from '../rate/rated-log.ts'
import { itemsOf } from '../recognise/words/item-list.ts'
import { dateOf, filled, splitLine } from './field-values.ts'
import { addControl } from './new-hazard.ts'
import type { ProposalDraft } from './proposal-draft.ts'

/** The columns that hold one field of the hazard as it is. */
const TEXT_FIELDS = { C: 'effect', E: 'harm', AA: 'owner' } as const
const RATINGS = [
  { stage: 'initial', severity: 'M', likelihood: 'N', justification: 'P' },
  { stage: 'residual', severity: 'W', likelihood: 'X', justification: 'Z' },
] as const
const CONTROLS = [
  { letter: 'G', kind: 'design', stage: 'existing' },
  { letter: 'I', kind: 'training', stage: 'existing' },
  { letter: 'K', kind: 'business-process', stage: 'existing' },
  { letter: 'Q', kind: 'design', stage: 'additional' },
  { letter: 'S', kind: 'training', stage: 'additional' },
  { letter: 'U', kind: 'business-process', stage: 'additional' },
] as const

/**
 * Compares the rows of a workbook that Safecase exported with what it would export now, cell by cell: the same text is no
 * change, another text changes the record behind the cell, a line without a record is a proposal.
 */
export function changeOfExported(rated: RatedHazard, id: Id, draft: ProposalDraft): void {
  const now = draft.exportedNow(id)
  if (now === undefined || now.record.retired !== null) return
  const before = placedRows(now).map((cells) => new Map(cells.map(({ column, cell }) => [column.letter, cell.text])))
  const changes = new Map<string, string>()
  for (const [index, row] of rated.found.exported.entries()) {
    const known = before.find((_, at) => sameParts(row, partIds(now.rows[at]?.cause.ids))) ?? before[index]
    for (const [letter, text] of cellsOf(row)) {
      if (sameText(text, known?.get(letter) ?? '')) continue
      if (row.parts[letter] !== undefined) changeParts(row.parts[letter], text, draft)
      else if (index === 0 && !isPart(letter)) changes.set(letter, text)
      else addParts(letter, text, row, id, draft)
    }
  }
  changeHazard(now.record, changes, rated, draft)
}

const partIds = (ids: readonly Id[] | undefined): readonly Id[] => ids ?? []

function sameParts(row: ExportedRow, causes: readonly Id[]): boolean {
  const ids = row.parts['F'] ?? []
  return ids.length > 0 && ids.join() === causes.join()
}

function cellsOf(row: ExportedRow): (readonly [string, string])[] {
  return row.cells.map((text, index) => [letterOf(index), text] as const)
}

function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(65 + index - 26)}`
}

function sameText(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

const plain = (text: string) => text.replace(/\r\n?/g, '\n').normalize('NFC').trim()

function isPart(letter: string): boolean {
  return letter === 'F' || CONTROLS.some((column) => column.letter === letter || nextLetter(column.letter) === letter)
}

const nextLetter = (letter: string) => String.fromCharCode(letter.charCodeAt(0) + 1)

/** Another text in a cell changes the record behind it; in a cell of several records the lines are theirs in turn. */
function changeParts(ids: readonly Id[], text: string, draft: ProposalDraft): void {
  const { present } = draft.tools
  const lines = ids.length === 1 ? [text] : text.split('\n')
  if (lines.length !== ids.length) return
  for (const [index, id] of ids.entries()) {
    const record = present?.record(id)
    const line = (lines[index] ?? '').replace(/^\[[^\]]*\]\s*/, '').trim()
    if (record === undefined || record.retired !== null || line === '') continue
    const [name = '', ...detail] = line.split('\n')
    const field = record.kind === 'control' ? 'statement' : 'name'
    const more = { control: 'description', cause: 'scenario', evidence: 'notes' }[record.kind]
    const changed = filled({
      [field]: splitLine(name).line,
      ...(more === undefined ? {} : { [more]: detail.join('\n') }),
    })
    if (Object.entries(changed).some(([key, value]) => record.fields[key] !== value)) draft.revise(record, changed)
  }
}

/** Text in a cell that had no record becomes new ones. */
function addParts(letter: string, text: string, row: ExportedRow, hazard: Id, draft: ProposalDraft): void {
  const where = `${letter} of the exported log`
  if (letter === 'F') {
    for (const item of itemsOf(text)) {
      const { line, rest } = splitLine(item)
      draft.link(draft.add('cause', filled({ name: line, scenario: rest }), where), 'leads-to', hazard)
    }
    return
  }
  const column = CONTROLS.find((known) => known.letter === letter)
  if (column === undefined) return
  const { kind, stage } = column
  const target = row.parts['F']?.[0] ?? hazard
  for (const item of itemsOf(text)) {
    addControl({ text: item, key: null, kind, stage, evidence: [], causes: [], where }, target, new Map(), draft)
  }
}

function changeHazard(
  record: SafetyRecord,
  changes: ReadonlyMap<string, string>,
  rated: RatedHazard,
  draft: ProposalDraft,
): void {
  const fields: { [name: string]: Json | undefined } = {}
  for (const [letter, name] of Object.entries(TEXT_FIELDS)) fields[name] = changes.get(letter)
  const hazard = changes.get('D')
  if (hazard !== undefined) {
    const [name = '', ...detail] = hazard.split('\n')
    fields['name'] = splitLine(name).line
    fields['description'] = detail.join('\n')
  }
  fields['identifiedOn'] = dateOf(changes.get('B') ?? '', draft.tools.today) ?? undefined
  for (const columns of RATINGS) fields[columns.stage] = changedRating(record, changes, columns, rated, draft)
  const kept = filled(fields)
  const state = changes.has('AB') && rated.status !== null ? rated.status.toLowerCase() : record.state
  if (Object.keys(kept).length > 0 || state !== record.state) draft.revise(record, kept, state)
}

function changedRating(
  record: SafetyRecord,
  changes: ReadonlyMap<string, string>,
  columns: (typeof RATINGS)[number],
  rated: RatedHazard,
  draft: ProposalDraft,
): Json | undefined {
  const { stage, severity, likelihood, justification } = columns
  if (![severity, likelihood, justification].some((letter) => changes.has(letter))) return undefined
  const known = record.fields[stage]
  const before: Fields = isFields(known) ? known : {}
  const words = { severity: rated[stage].severity, likelihood: rated[stage].likelihood }
  const { matrix } = draft.tools
  const level = levelOf(matrix, words.severity ?? '', words.likelihood ?? '')
  const rescored = changes.has(severity) || changes.has(likelihood)
  return filled({
    ...before,
    ...(rescored ? { ...filled(words), level, matrixVersion: matrix.version } : {}),
    ...(changes.has(justification) ? { rationale: changes.get(justification) } : {}),
  })
}

function isFields(value: Json | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
