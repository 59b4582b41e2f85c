import { z } from 'zod'
import { readRatingText } from '../rate/word-pair.ts'
import { newFoundHazard, type FoundControl, type FoundHazard } from '../found-log.ts'
import type { ColumnPlan, ColumnUse } from './columns.ts'
import { identifiersIn } from './identifier.ts'
import { controlKind } from './label.ts'
import { itemsOf, saysNothing } from './item-list.ts'
import { isPlaceholder, withoutTags } from './placeholder.ts'
import { addControl } from './fold.ts'
import { putProse, putScore } from './field.ts'
import { scoreList } from './score-list.ts'

/** The hazard, or the parts of one, that a row of cells tells. */
export function hazardOfRow(plan: ColumnPlan, cells: readonly string[], where: string): FoundHazard {
  const title = plan.title === null ? '' : cellText(cells, plan.title)
  const lineEnd = title.indexOf('\n')
  const hazard = newFoundHazard(lineEnd < 0 ? title : title.slice(0, lineEnd).trim(), where)
  if (lineEnd >= 0) putProse(hazard, 'description', title.slice(lineEnd).trim())
  const kinds = plan.uses.filter(({ role }) => role === 'control-kind')
  let controlsBefore = 0
  for (const use of plan.uses) {
    if (use.index === plan.title) continue
    const text = cellText(cells, use.index)
    if (use.role === 'control') controlsBefore = hazard.controls.length
    // Where each control has a column for its kind, that tells of the control before it and of no other.
    if (use.role === 'control-kind' && kinds.length > 1)
      for (const control of hazard.controls.slice(controlsBefore)) control.kind ??= controlKind(text)
    else if (text !== '') putCell(hazard, use, text, where)
  }
  putExported(hazard, plan, cells)
  putKeys(hazard)
  putKinds(hazard, plan, cells)
  putEvidence(hazard, plan, cells)
  return hazard
}

const UNSEEN_ENDS = /^[\s\u200b\u2060\ufeff]+|[\s\u200b\u2060\ufeff]+$/g

/** The text without blanks at its ends, those of no width too, which come with a paste from a web page. */
function trimmed(cell: string): string {
  const text = cell.trim()
  // Nearly every cell begins and ends with a plain character, and cells are many.
  const mayBeUnseen = text.charCodeAt(0) >= 0x200b || text.charCodeAt(text.length - 1) >= 0x200b
  return mayBeUnseen ? text.replace(UNSEEN_ENDS, '') : text
}

/** A cell's text; a placeholder that nobody has replaced is no text. */
export function cellText(cells: readonly string[], index: number): string {
  const text = trimmed(cells[index] ?? '')
  if (text === '' || isPlaceholder(text)) return ''
  return text.includes('{') ? withoutTags(text) : text
}

function putCell(hazard: FoundHazard, use: ColumnUse, text: string, where: string): void {
  const { role, label } = use
  switch (role) {
    case 'ref':
      hazard.ref = text
      break
    case 'stable-id':
      hazard.stableId = text
      break
    case 'owner':
      hazard.owner = hazard.owner ?? (saysNothing(text) ? null : text)
      break
    case 'status':
      hazard.status = hazard.status ?? text
      break
    case 'severity':
    case 'likelihood':
    case 'risk':
    case 'justification':
      putScores(hazard, use, text)
      break
    case 'cause':
    case 'failure-mode':
      for (const item of itemsOf(text)) hazard.causes.push({ text: item, key: null, where })
      break
    case 'control':
      for (const item of itemsOf(text)) hazard.controls.push(controlOf(use, item, null, where))
      break
    case 'control-refs':
      for (const key of identifiersIn(text)) addControl(hazard, controlOf(use, '', key, where))
      break
    case 'description':
    case 'effect':
    case 'situation':
    case 'harm':
    case 'category':
    case 'date':
      putProse(hazard, role, text)
      break
    case 'evidence':
    case 'hazard-refs':
      break
    case 'control-kind':
    case 'stable-parts':
      break
    case 'cause-refs':
    case 'name':
    case 'hazard':
    case 'note':
      if (!saysNothing(text)) hazard.notes.push({ label, text })
      break
  }
}

function putScores(hazard: FoundHazard, { role, label, meaning }: ColumnUse, text: string): void {
  if (role !== 'severity' && role !== 'likelihood' && role !== 'risk' && role !== 'justification') return
  const stage = meaning.rating ?? 'initial'
  const list = role === 'risk' && readRatingText(text) === null ? scoreList(label, text) : null
  if (list === null) putScore(hazard, role, stage, text)
  else for (const part of ['severity', 'likelihood', 'risk'] as const) putScore(hazard, part, stage, list[part])
}

function controlOf(use: ColumnUse, text: string, key: string | null, where: string): FoundControl {
  const { kind, control } = use.meaning
  return { text, key, kind, stage: control, evidence: [], causes: [], where }
}

const partsSchema = z.record(z.string(), z.array(z.string()))

/** Keeps the row of a workbook of our own as it stands, with the ids behind its cells, so that it can be compared. */
function putExported(hazard: FoundHazard, plan: ColumnPlan, cells: readonly string[]): void {
  const column = plan.uses.find(({ role }) => role === 'stable-id')
  if (column === undefined) return
  const written = cells[plan.uses.find(({ role }) => role === 'stable-parts')?.index ?? -1] ?? ''
  hazard.exported.push({ cells: cells.slice(0, column.index), parts: readParts(written) })
}

function readParts(written: string): Readonly<Record<string, readonly string[]>> {
  try {
    return partsSchema.safeParse(JSON.parse(written)).data ?? {}
  } catch {
    return {}
  }
}

/** A control that stands beside its own id in the same row is one control, not two. */
function putKeys(hazard: FoundHazard): void {
  if (hazard.controls.every(({ text }) => text !== '')) return
  const named = hazard.controls.filter(({ text }) => text === '')
  const told = hazard.controls.filter(({ text, key }) => text !== '' && key === null)
  if (named.length === 0 || named.length !== told.length) return
  for (const [index, control] of told.entries()) control.key = named[index]?.key ?? null
  hazard.controls = told
}

function putKinds(hazard: FoundHazard, plan: ColumnPlan, cells: readonly string[]): void {
  const isList = plan.title === null && plan.uses.some(({ role }) => role === 'control')
  for (const { role, index } of plan.uses) {
    if (role !== 'control-kind' && !(isList && role === 'category')) continue
    for (const control of hazard.controls) control.kind ??= controlKind(cellText(cells, index))
  }
}

/** Evidence belongs to the controls of the same kind and stage, else to those of the nearest control column before it. */
function putEvidence(hazard: FoundHazard, plan: ColumnPlan, cells: readonly string[]): void {
  for (const use of plan.uses) {
    if (use.role !== 'evidence') continue
    const text = cellText(cells, use.index)
    if (saysNothing(text)) continue
    const { kind, control } = use.meaning
    const matching = hazard.controls.filter(
      (known) => (kind === null || known.kind === kind) && (control === null || known.stage === control),
    )
    if (matching.length === 0) hazard.notes.push({ label: use.label, text })
    for (const known of matching) known.evidence.push(text)
  }
}
