import { makerOf, permitted, type Authority } from '../../domain/permission/permission.ts'
import type { Graph } from '../../domain/record/graph.ts'
import type { SpaceType } from '../../domain/record/kind.ts'
import type { KindRegistry } from '../../domain/record/kind-registry.ts'
import type { Id } from '../../domain/record/record.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/record/refusal.ts'
import type { RiskMatrix } from '../../domain/risk/matrix.ts'
import type { CaseType } from '../../domain/standards/case-standard.ts'
import type { Database } from '../../platform/database/transaction.ts'
import type { RecordsService } from '../records/records-service.ts'
import type { DeskImport, ImportAnswers, ImportDifferences, ImportLedger, WaitingImport } from './exchange-contract.ts'
import { openInto, type ImportReader, type PreparedImport } from './exchange-service.ts'
import {
  answerImport,
  findImport,
  forgetImport,
  forgetOldImports,
  giveUpImport,
  holdImport,
  isWaiting,
  keepImport,
  listImports,
  releaseImport,
  takeUpImport,
  type KeptImport,
} from './import-desk-store.ts'
import { importDifferences } from './import-differences.ts'
import { proposeChange } from './import-proposal.ts'
import { packLog, unpackLog } from './packed-log.ts'
import { questionsInto } from './proposal/whose-log.ts'
import type { SourceFile } from './read/read-document.ts'

/** What an import left behind once it was applied. */
export interface AppliedImport {
  readonly space: Id
  readonly stored: { readonly records: number; readonly links: number }
  readonly ledger: ImportLedger
}

/** Where an import goes: a case there is, or a new one. */
export type ImportTarget = { readonly space: Id } | { readonly newCase: string; readonly type: CaseType }

/** The case whose plan says what the scores mean; none where the import may become a new one. */
export interface ImportGround {
  readonly space: Id | null
  readonly matrix: RiskMatrix
}

/** Imports between reading and storing: they wait for whoever prepared them until they are stored or given up. */
export interface ImportDesk {
  prepare(authority: Authority, files: readonly SourceFile[], ground: ImportGround): Promise<DeskImport | Refusal>
  /** What waits for the person; nothing where they may not import. */
  waiting(authority: Authority): Promise<readonly WaitingImport[]>
  find(authority: Authority, importId: string): Promise<DeskImport | Refusal>
  answer(authority: Authority, importId: string, answers: ImportAnswers): Promise<DeskImport | Refusal>
  /** What storing it would change in a case that exists. */
  differences(authority: Authority, importId: string, space: Id): Promise<ImportDifferences | Refusal>
  /** Why an import cannot be stored there, where that is known before anything of it is read; else null. */
  refusalToApply(authority: Authority, importId: string, target: ImportTarget): Promise<Refusal | null>
  apply(authority: Authority, importId: string, target: ImportTarget): Promise<AppliedImport | Refusal>
  giveUp(authority: Authority, importId: string): Promise<Pick<DeskImport, 'importId'> | Refusal>
  /** Brings back, within a day, what was given up. */
  takeUp(authority: Authority, importId: string): Promise<DeskImport | Refusal>
}

/** What the desk is made from. */
export interface ImportDeskTools {
  readonly database: Database
  readonly reader: ImportReader
  readonly records: RecordsService
  /** The space as it stands, for imports that meet records already there. */
  readonly graphOf: (authority: Authority, space: Id) => Promise<Graph | Refusal>
  readonly registry: KindRegistry
  readonly newId: () => Id
  readonly now: () => string
  readonly today: () => string
}

/** The most imports of one person that wait at once. */
const MOST_WAITING = 100

/** Makes the desk. */
export function createImportDesk(tools: ImportDeskTools): ImportDesk {
  const { database, reader } = tools

  const open = (authority: Authority, importId: string): Promise<OpenImport | Refusal> =>
    permitted(authority, 'import.apply', async (scope) => {
      const kept = await database.transaction(scope, (tx) => findImport(tx, importId))
      if (kept === undefined) return unknownImport()
      const prepared = reader.rate(await unpackLog(kept.found), kept)
      return isRefusal(prepared) ? prepared : { kept, prepared }
    })

  const find = async (authority: Authority, importId: string): Promise<DeskImport | Refusal> => {
    const known = await open(authority, importId)
    return isRefusal(known) ? known : deskImport(importId, known)
  }

  return {
    find,

    prepare: (authority, files, { space, matrix }) =>
      permitted(authority, 'import.apply', async (scope) => {
        await database.jobs((tx) => forgetOldImports(tx, makerOf(authority)))
        const waiting = await database.transaction(scope, (tx) => listImports(tx))
        if (waiting.length >= MOST_WAITING) return tooMany()
        const prepared = await reader.read(files, { matrix, answers: {} })
        if (isRefusal(prepared)) return prepared
        const importId = tools.newId()
        const kept: KeptImport = {
          maker: authority.actor.id,
          source: files.map((file) => file.name).join(', '),
          space,
          matrix,
          answers: {},
          hazards: prepared.result.hazards.length,
          open: prepared.open.length,
          found: await packLog(prepared.log.found),
        }
        await database.transaction(scope, (tx) => keepImport(tx, importId, kept))
        return deskImport(importId, { kept, prepared })
      }),

    waiting: async (authority) => {
      const list = await permitted(authority, 'import.apply', (scope) =>
        database.transaction(scope, (tx) => listImports(tx)),
      )
      return isRefusal(list) ? [] : list
    },

    answer: async (authority, importId, answers) => {
      const known = await open(authority, importId)
      if (isRefusal(known)) return known
      const { kept } = known
      let { prepared } = known
      const all = await database.jobs((tx) =>
        answerImport(tx, makerOf(authority), importId, answers, (given) => {
          const rated = reader.rate(known.prepared.log.found, { matrix: kept.matrix, answers: given })
          if (isRefusal(rated)) return rated
          prepared = rated
          return rated.open.length
        }),
      )
      if (all === undefined) return unknownImport()
      return isRefusal(all) ? all : deskImport(importId, { kept: { ...kept, answers: all }, prepared })
    },

    differences: async (authority, importId, space) => {
      const known = await open(authority, importId)
      if (isRefusal(known)) return known
      const present = await tools.graphOf(authority, space)
      if (isRefusal(present)) return present
      const { log } = known.prepared
      const { registry } = tools
      // Nothing of it is stored, so no reference is taken.
      return importDifferences({
        log,
        tools: { ...proposalTools(tools, known.kept, present), newRef: (prefix) => prefix },
        registry,
      })
    },

    refusalToApply: (authority, importId, target) =>
      permitted(authority, 'import.apply', async (scope) => {
        if (!(await database.transaction(scope, (tx) => isWaiting(tx, importId)))) return unknownImport()
        const ground = 'space' in target ? await tools.graphOf(authority, target.space) : null
        return isRefusal(ground) ? ground : null
      }),

    apply: async (authority, importId, target) => {
      const known = await open(authority, importId)
      if (isRefusal(known)) return known
      const type = await typeOf(tools, authority, target)
      if (isRefusal(type)) return type
      const refusal = refusalToStore(known.prepared, type)
      if (refusal !== null) return refusal
      const maker = makerOf(authority)
      if (!(await database.jobs((tx) => holdImport(tx, maker, importId)))) return unknownImport()
      let outcome: AppliedImport | Refusal | null = null
      try {
        outcome = await storeImport(tools, authority, { ...known, importId }, target)
        return outcome
      } finally {
        const isStored = outcome !== null && !isRefusal(outcome)
        await database.jobs(async (tx) => {
          await (isStored ? forgetImport(tx, maker, importId) : releaseImport(tx, maker, importId))
        })
      }
    },

    giveUp: (authority, importId) =>
      permitted(authority, 'import.apply', async () => {
        const gone = await database.jobs((tx) => giveUpImport(tx, makerOf(authority), importId))
        return gone ? { importId } : unknownImport()
      }),

    takeUp: (authority, importId) =>
      permitted(authority, 'import.apply', async () => {
        const back = await database.jobs((tx) => takeUpImport(tx, makerOf(authority), importId))
        return back ? find(authority, importId) : unknownImport()
      }),
  }
}

interface OpenImport {
  readonly kept: KeptImport
  readonly prepared: PreparedImport
}

function deskImport(importId: string, { kept, prepared }: OpenImport): DeskImport {
  const { result, notice, open, log } = prepared
  const { source, space, answers } = kept
  const asksOf = (type: CaseType) => [...questionsInto(type, log, answers)]
  const asks = { 'manufacturer-case': asksOf('manufacturer-case'), 'deployment-case': asksOf('deployment-case') }
  return { importId, source, space, result, notice, answers, open: open.length, asks, caseName: log.found.name ?? '' }
}

async function storeImport(
  tools: ImportDeskTools,
  authority: Authority,
  { importId, kept, prepared }: OpenImport & Pick<DeskImport, 'importId'>,
  target: ImportTarget,
): Promise<AppliedImport | Refusal> {
  const space = await spaceFor(tools, authority, importId, target)
  if (isRefusal(space)) return space
  const present = await tools.graphOf(authority, space)
  if (isRefusal(present)) return present
  const propose = (newRef: (prefix: string) => string) =>
    proposeChange(prepared.log, { ...proposalTools(tools, kept, present), newRef })
  const applied = await tools.records.store(authority, space, propose, `Imported from ${kept.source}`)
  if (isRefusal(applied)) return applied
  const stored = { records: applied.records.length, links: applied.links.length }
  return { space, stored, ledger: prepared.result.ledger }
}

/** What a proposal is made with beside the case and its references. */
function proposalTools(
  { newId, now, today }: ImportDeskTools,
  { source, matrix, answers }: KeptImport,
  present: Graph,
) {
  return { source, matrix, answers, newId, today: today(), now: now(), present, type: present.space.type }
}

/** The type of the case that an import goes to. */
async function typeOf(
  { graphOf }: ImportDeskTools,
  authority: Authority,
  target: ImportTarget,
): Promise<SpaceType | Refusal> {
  if (!('space' in target)) return target.type
  const present = await graphOf(authority, target.space)
  return isRefusal(present) ? present : present.space.type
}

/** Why a prepared import cannot be stored yet: it holds nothing, or questions are open. */
function refusalToStore(prepared: PreparedImport, type: SpaceType): Refusal | null {
  if (prepared.notice !== null) return prepared.notice
  const open = openInto(prepared, type)
  const [first] = open
  if (first === undefined) return null
  const count = open.length
  return refuse(
    'QUESTIONS_OPEN',
    `${count === 1 ? 'One question is' : `${count} questions are`} open, the first: ${first.about}`,
    'Answer it, or take the proposed answer, then store the import.',
    { questions: open.map(({ id, about, proposed }) => ({ id, about, proposed })) },
  )
}

/** A new case has the id of its import: one whose storing was cut short finds it there, and stores nothing twice. */
async function spaceFor(
  { records }: ImportDeskTools,
  authority: Authority,
  importId: string,
  target: ImportTarget,
): Promise<Id | Refusal> {
  if ('space' in target) return target.space
  const space = await records.startSpace(authority, target.newCase, target.type, importId)
  return isRefusal(space) ? space : space.id
}

function unknownImport(): Refusal {
  return refuse(
    'IMPORT_UNKNOWN',
    'This import no longer waits: it was stored, or given up.',
    'Open its case from the portfolio, or drop the files in again.',
  )
}

function tooMany(): Refusal {
  return refuse(
    'IMPORTS_TOO_MANY',
    `${MOST_WAITING} imports wait for you already.`,
    'Store one of them or give one up; they are in Now.',
  )
}
