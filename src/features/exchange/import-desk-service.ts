import { isMadeBy, makerOf, refusalFor, type Authority, type Maker } from '../../domain/permission/permission.ts'
import type { Graph } from '../../domain/record/graph.ts'
import type { Id } from '../../domain/record/record.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/record/refusal.ts'
import type { RiskMatrix } from '../../domain/risk/matrix.ts'
import type { RecordsService } from '../records/records-service.ts'
import type { ImportAnswers, ImportLedger, ImportResult } from './exchange-contract.ts'
import type { ImportReader, PreparedImport } from './exchange-service.ts'
import { proposeChange } from './import-proposal.ts'
import type { SourceFile } from './read/read-document.ts'

/** An import on the desk: read, shown, and waiting for a person. */
export interface DeskImport {
  readonly importId: string
  readonly result: ImportResult
  /** One sentence when the files hold no hazard. */
  readonly notice: Refusal | null
  readonly open: number
}

/** What an import left behind once it was applied. */
export interface AppliedImport {
  readonly space: Id
  readonly stored: { readonly records: number; readonly links: number }
  readonly ledger: ImportLedger
}

/** Where an import goes: a case there is, or a new one. */
export type ImportTarget = { readonly space: Id } | { readonly newCase: string }

/** Imports between reading and storing. */
export interface ImportDesk {
  prepare(authority: Authority, files: readonly SourceFile[], matrix: RiskMatrix): Promise<DeskImport | Refusal>
  answer(authority: Authority, importId: string, answers: ImportAnswers): DeskImport | Refusal
  apply(authority: Authority, importId: string, target: ImportTarget): Promise<AppliedImport | Refusal>
}

/** What the desk is made from. */
export interface ImportDeskTools {
  readonly reader: ImportReader
  readonly records: RecordsService
  /** The space as it stands, for imports that meet records already there. */
  readonly graphOf: (authority: Authority, space: Id) => Promise<Graph | Refusal>
  readonly newId: () => Id
  readonly now: () => string
  readonly today: () => string
}

interface OnDesk {
  readonly maker: Maker
  readonly prepared: PreparedImport
  readonly matrix: RiskMatrix
  readonly answers: ImportAnswers
  readonly source: string
}

/** Prepared imports that are kept at once; the oldest goes first. */
const DESK_SIZE = 50

/** Makes an empty desk. */
export function createImportDesk(tools: ImportDeskTools): ImportDesk {
  const desk = new Map<string, OnDesk>()

  const find = (authority: Authority, importId: string): OnDesk | Refusal => {
    const refusal = refusalFor(authority, 'import.apply')
    if (refusal !== null) return refusal
    const known = desk.get(importId)
    if (known !== undefined && isMadeBy(authority, known.maker)) return known
    return refuse('IMPORT_UNKNOWN', 'This import is no longer on the desk.', 'Drop the file in again.')
  }

  const keep = (importId: string, entry: OnDesk): DeskImport => {
    desk.delete(importId)
    desk.set(importId, entry)
    const oldest = desk.keys().next().value
    if (desk.size > DESK_SIZE && oldest !== undefined) desk.delete(oldest)
    const { result, notice, open } = entry.prepared
    return { importId, result, notice, open: open.length }
  }

  return {
    prepare: async (authority, files, matrix) => {
      const refusal = refusalFor(authority, 'import.apply')
      if (refusal !== null) return refusal
      const prepared = await tools.reader.read(files, { matrix, answers: {} })
      if (isRefusal(prepared)) return prepared
      const source = files.map((file) => file.name).join(', ')
      return keep(tools.newId(), { maker: makerOf(authority), prepared, matrix, answers: {}, source })
    },

    answer: (authority, importId, answers) => {
      const known = find(authority, importId)
      if (isRefusal(known)) return known
      const all = { ...known.answers, ...answers }
      const prepared = tools.reader.answer(known.prepared, { matrix: known.matrix, answers: all })
      return isRefusal(prepared) ? prepared : keep(importId, { ...known, prepared, answers: all })
    },

    apply: async (authority, importId, target) => {
      const known = find(authority, importId)
      if (isRefusal(known)) return known
      const refusal = refusalToStore(known.prepared)
      if (refusal !== null) return refusal
      // Off the desk while it is being stored: who asks twice in the same moment must not have it twice.
      desk.delete(importId)
      let outcome: AppliedImport | Refusal | null = null
      try {
        outcome = await storeImport(tools, authority, known, target)
        return outcome
      } finally {
        if (outcome === null || isRefusal(outcome)) desk.set(importId, known)
      }
    },
  }
}

async function storeImport(
  tools: ImportDeskTools,
  authority: Authority,
  known: OnDesk,
  target: ImportTarget,
): Promise<AppliedImport | Refusal> {
  const space = await spaceFor(tools, authority, target)
  if (isRefusal(space)) return space
  const present = await tools.graphOf(authority, space)
  if (isRefusal(present)) return present
  const propose = (newRef: (prefix: string) => string) =>
    proposeChange(known.prepared.log, {
      ...known,
      ...tools,
      newRef,
      present,
      today: tools.today(),
      now: tools.now(),
    })
  const applied = await tools.records.store(authority, space, propose, `Imported from ${known.source}`)
  if (isRefusal(applied)) return applied
  const stored = { records: applied.records.length, links: applied.links.length }
  return { space, stored, ledger: known.prepared.result.ledger }
}

/** Why a prepared import cannot be stored yet: it holds nothing, or questions are open. */
function refusalToStore(prepared: PreparedImport): Refusal | null {
  if (prepared.notice !== null) return prepared.notice
  const first = prepared.open[0]
  if (first === undefined) return null
  const count = prepared.open.length
  return refuse(
    'QUESTIONS_OPEN',
    `${count === 1 ? 'One question is' : `${count} questions are`} open, the first: ${first.about}`,
    'Answer it, or take the proposed answer, then store the import.',
    { questions: prepared.open.map(({ id, about, proposed }) => ({ id, about, proposed })) },
  )
}

async function spaceFor(tools: ImportDeskTools, authority: Authority, target: ImportTarget): Promise<Id | Refusal> {
  if ('space' in target) return target.space
  const space = await tools.records.startSpace(authority, target.newCase, 'manufacturer-case')
  return isRefusal(space) ? space : space.id
}
