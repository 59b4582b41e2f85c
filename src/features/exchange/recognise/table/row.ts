import { isSequence } from './column-causes.ts'
import { z } from 'zod'
import { readRatingText } from '../../rate/word-pair.ts'
import {
  isScore,
  newFoundHazard,
  noRating,
  SCORES,
  type ExportedRow,
  type FoundControl,
  type FoundHazard,
} from '../../found-log.ts'
import type { ColumnPlan, ColumnUse } from './columns.ts'
import { identifiersIn, numberedTitle, plainHyphens } from '../words/identifier.ts'
import { controlKind } from '../words/label.ts'
import { itemsOf, saysNothing, saysWhyNone } from '../words/item-list.ts'
import { partsTold } from '../words/part-told.ts'
import { partyUnder } from '../words/party-words.ts'
import { isPlaceholder, withoutTags } from '../words/placeholder.ts'
import { addCause, addControl } from '../fold.ts'
import { isProseRole, putProse, putScore } from '../field.ts'
import { beforeAndAfter, scoreList } from '../words/score-list.ts'
import { stageOf } from './small-table.ts'
import { isPartialLikelihood } from '../words/whole-likelihood.ts'

/** Reads a row of cells as the hazard, or the parts of one, that it tells. */
export type RowReader = (cells: readonly string[], where: string) => FoundHazard

/** Reads the rows of one table. What follows from its columns is settled here once, because rows are many. */
export function rowReader(plan: ColumnPlan): RowReader {
  const { title, isTitleNumbered } = plan
  const told = plan.uses.filter(({ index }) => index !== title)
  const having = (role: ColumnUse['role']) => told.filter((use) => use.role === role)
  const ticked = having('control-kind').filter(({ meaning }) => meaning.kind !== null)
  const kinds = having('control-kind').filter(({ meaning }) => meaning.kind === null)
  // Where each control has a column for its kind, that tells of the control before it and of no other.
  const kindsBeside = kinds.length > 1
  const isList = title === null && having('control').length > 0
  const sharedKinds = isList ? [...kinds, ...having('category')] : kinds
  const evidence = having('evidence')
  const readExported = exportedReader(plan)
  return (cells, where) => {
    const text = title === null ? '' : cellText(cells, title)
    const numbered = isTitleNumbered ? numberedTitle(text) : null
    const item = plan.item === null || text === '' ? '' : cellText(cells, plan.item)
    const hazard = titledHazard(item === '' ? (numbered?.rest ?? text) : `${item}: ${text}`, where)
    if (numbered !== null) hazard.ref = plainHyphens(numbered.ref)
    if (plan.titleGuess !== null) hazard.titleGuess = plan.titleGuess
    let controlsBefore = 0
    for (const use of told) {
      const value = cellText(cells, use.index)
      if (use.role === 'control') controlsBefore = hazard.controls.length
      if (kindsBeside && kinds.includes(use)) putKind(hazard.controls.slice(controlsBefore), value)
      else if (value !== '') putCell(hazard, use, value, where)
    }
    if (plan.stage !== null && stageOf(cellText(cells, plan.stage)) === 'residual') {
      hazard.residual = hazard.initial
      hazard.initial = noRating()
    }
    if (readExported !== null) hazard.exported.push(readExported(cells))
    putKeys(hazard)
    putCauseKeys(hazard)
    for (const { index } of sharedKinds) putKind(hazard.controls, cellText(cells, index))
    for (const { index, label } of ticked) if (isTicked(cellText(cells, index))) putKind(hazard.controls, label)
    for (const index of plan.unnamed) putNote(hazard, `Column ${index + 1}`, cellText(cells, index))
    for (const use of evidence) putEvidence(hazard, use, cellText(cells, use.index))
    return hazard
  }
}

/** A hazard of this title; the lines below its first describe it. */
function titledHazard(title: string, where: string): FoundHazard {
  const lineEnd = title.indexOf('\n')
  if (lineEnd < 0) return newFoundHazard(title, where)
  const hazard = newFoundHazard(title.slice(0, lineEnd).trim(), where)
  putProse(hazard, 'description', title.slice(lineEnd).trim())
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
  if (isProseRole(role)) {
    putProse(hazard, role, text)
    return
  }
  switch (role) {
    case 'ref':
      hazard.ref = plainHyphens(text)
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
    case 'control':
      putParts(hazard, use, text, where)
      break
    case 'control-refs':
      for (const key of identifiersIn(text)) addControl(hazard, controlOf(use, '', key, where))
      break
    case 'evidence':
    case 'hazard-refs':
      break
    case 'control-kind':
    case 'stable-parts':
      break
    case 'cause-refs':
      for (const key of identifiersIn(text)) addCause(hazard, { text: '', key, where })
      break
    case 'name':
    case 'hazard':
    case 'note':
      putNote(hazard, label, text)
      break
  }
}

function putParts(hazard: FoundHazard, use: ColumnUse, text: string, where: string): void {
  const told = partsTold(text)
  if (told !== null) {
    for (const cause of told.causes) addCause(hazard, { text: cause, key: null, where })
    for (const { text: item, causes } of told.controls)
      addControl(hazard, { ...controlOf(use, item, null, where), causes: [...causes] })
  } else if (use.role !== 'control') {
    const items = isSequence(use.label) && !saysNothing(text) ? [text] : itemsOf(text)
    for (const item of items) hazard.causes.push({ text: item, key: null, where })
  } else if (saysWhyNone(text)) putNote(hazard, use.label, text)
  else for (const item of itemsOf(text)) hazard.controls.push(controlOf(use, item, null, where))
}

function putNote(hazard: FoundHazard, label: string, text: string): void {
  if (!saysNothing(text)) hazard.notes.push({ label, text })
}

function putScores(hazard: FoundHazard, { index, role, label, meaning }: ColumnUse, text: string): void {
  if (!isScore(role) && role !== 'justification') return
  const stage = meaning.rating ?? 'initial'
  const both = stage === 'initial' && role !== 'justification' ? beforeAndAfter(text) : null
  if (both !== null) {
    putScores(hazard, { index, role, label, meaning: { ...meaning, rating: 'initial' } }, both[0])
    putScores(hazard, { index, role, label, meaning: { ...meaning, rating: 'residual' } }, both[1])
    return
  }
  const list = role === 'risk' && readRatingText(text) === null ? scoreList(label, text) : null
  if (role === 'likelihood' && isPartialLikelihood(label)) hazard[stage].isPartial = true
  if (list === null) putScore(hazard, role, stage, text)
  else for (const part of SCORES) putScore(hazard, part, stage, list[part])
}

function controlOf(use: ColumnUse, text: string, key: string | null, where: string): FoundControl {
  const { kind, control } = use.meaning
  return { text, key, kind, stage: control, evidence: [], causes: [], where, ...partyUnder(use.label) }
}

const partsSchema = z.record(z.string(), z.array(z.string()))

/** Reads the row of a workbook of our own as it stands, with the ids behind its cells, so that it can be compared. */
function exportedReader({ uses }: ColumnPlan): ((cells: readonly string[]) => ExportedRow) | null {
  const end = uses.find(({ role }) => role === 'stable-id')?.index
  if (end === undefined) return null
  const parts = uses.find(({ role }) => role === 'stable-parts')?.index ?? -1
  return (cells) => ({ cells: cells.slice(0, end), parts: readParts(cells[parts] ?? '') })
}

function readParts(written: string): Readonly<Record<string, readonly string[]>> {
  try {
    return partsSchema.safeParse(JSON.parse(written)).data ?? {}
  } catch {
    return {}
  }
}

/** A control that stands beside its own id in the same row is one control, not two, and not the items of a list. */
function putKeys(hazard: FoundHazard): void {
  if (hazard.controls.every(({ text }) => text !== '')) return
  const named = hazard.controls.filter(({ text }) => text === '')
  const told = hazard.controls.filter(({ text, key }) => text !== '' && key === null)
  const [first] = told
  const isOneCell = told.every(({ kind, stage }) => kind === first?.kind && stage === first.stage)
  if (named.length === 1 && told.length > 1 && first !== undefined && isOneCell) {
    hazard.controls = [{ ...first, key: named[0]?.key ?? null, text: told.map(({ text }) => text).join('; ') }]
    return
  }
  if (named.length === 0 || named.length !== told.length) return
  for (const [index, control] of told.entries()) control.key = named[index]?.key ?? null
  hazard.controls = told
}

/** A cause beside its own id is one cause; an id beside several texts, or several ids beside one, name none of them. */
function putCauseKeys(hazard: FoundHazard): void {
  const named = hazard.causes.filter(({ text }) => text === '')
  const told = hazard.causes.filter(({ text }) => text !== '')
  if (named.length === 0 || told.length === 0) return
  if (named.length === told.length) for (const [index, cause] of told.entries()) cause.key = named[index]?.key ?? null
  else putNote(hazard, 'Cause ID', named.map(({ key }) => key ?? '').join(', '))
  hazard.causes = told
}

/** Whether a box below the name of a kind is ticked. */
function isTicked(text: string): boolean {
  return /^(?:x|y|yes|true|[✓✔☑])$/i.test(text)
}

function putKind(controls: readonly FoundControl[], text: string): void {
  for (const control of controls) control.kind ??= controlKind(text)
}

/** Evidence belongs to the controls of the same kind and stage, else to those of the nearest control column before it. */
function putEvidence(hazard: FoundHazard, { label, meaning }: ColumnUse, text: string): void {
  if (saysNothing(text)) return
  const { kind, control } = meaning
  const matching = hazard.controls.filter(
    (known) => (kind === null || known.kind === kind) && (control === null || known.stage === control),
  )
  if (matching.length === 0) hazard.notes.push({ label, text })
  for (const known of matching) known.evidence.push(text)
}
