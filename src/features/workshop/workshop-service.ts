import type { HashText } from '../../domain/record/fingerprint.ts'
import { permitted, type Authority } from '../../domain/permission/permission.ts'
import type { Id } from '../../domain/record/record.ts'
import { isRefusal, type Refusal } from '../../domain/record/refusal.ts'
import type { LivingSpaces } from '../living/living-queries.ts'
import { namedRecord } from '../records/record-order-queries.ts'
import type { ApplyOptions, RecordsService } from '../records/records-service.ts'
import { afterRating, agreed, asked, rated, revealed, withdrawn } from './group-rating-service.ts'
import { filed } from './minutes-service.ts'
import type { WorkshopView } from './workshop-contract.ts'
import {
  changing,
  refusalUnlessFacilitator,
  refusalUnlessRunning,
  type Decision,
  type Desk,
} from './workshop-desk-service.ts'
import { workshopView } from './workshop-queries.ts'
import {
  acted,
  captured,
  departed,
  ended,
  gone,
  joined,
  marked,
  refusalUnlessHere,
  resumed,
  started,
  ticked,
} from './workshop-running-service.ts'
import type { WorkshopStep } from './workshop-step-contract.ts'

/** What a workshop is run with: the case in memory and the one way to write. */
export interface WorkshopTools {
  readonly spaces: LivingSpaces
  readonly records: RecordsService
  readonly hash: HashText
  readonly now: () => string
  readonly today: () => string
}

/** Runs workshops: a step is decided on the case as it is and written as one change. */
export interface WorkshopService {
  read(authority: Authority, space: Id, name: string): Promise<WorkshopView | Refusal>
  take(
    authority: Authority,
    space: Id,
    name: string,
    step: WorkshopStep,
    key?: ApplyOptions['key'],
  ): Promise<WorkshopView | Refusal>
}

/** How often a step is decided anew because somebody else wrote the same field meanwhile. */
const ATTEMPTS = 12

type Deciding = (desk: Desk) => Decision

/** What is asked before a step is decided, in this order; what nothing is asked of, anybody with a screen may do at any time. */
const BEFORE: { readonly [Name in WorkshopStep['do']]: readonly ((desk: Desk) => Refusal | null)[] } = {
  start: [],
  facilitate: [],
  join: [refusalUnlessRunning],
  leave: [refusalUnlessRunning],
  mark: [refusalUnlessRunning, refusalUnlessFacilitator],
  go: [refusalUnlessRunning, refusalUnlessFacilitator],
  tick: [refusalUnlessRunning],
  capture: [refusalUnlessRunning],
  ask: [refusalUnlessRunning, refusalUnlessFacilitator],
  rate: [refusalUnlessRunning, refusalUnlessHere],
  reveal: [refusalUnlessRunning, refusalUnlessFacilitator],
  withdraw: [refusalUnlessRunning, refusalUnlessFacilitator],
  agree: [refusalUnlessRunning, refusalUnlessFacilitator],
  act: [],
  end: [refusalUnlessFacilitator],
  resume: [refusalUnlessFacilitator],
  file: [refusalUnlessFacilitator],
}

/** Wires workshops to the case in memory and to the record mechanism. */
export function createWorkshopService(tools: WorkshopTools): WorkshopService {
  const deskFor = async (authority: Authority, space: Id, name: string): Promise<Desk | Refusal> => {
    const snapshot = await tools.spaces.open(authority, space)
    if (isRefusal(snapshot)) return snapshot
    const record = namedRecord(snapshot, 'workshop', name)
    if (isRefusal(record)) return record
    const who = { person: authority.actor.id, name: authority.actor.name }
    return { snapshot, record, who, now: tools.now(), today: tools.today(), hash: tools.hash }
  }

  /** Why a step is refused; null where the same request has taken it already, which is why it cannot be taken again. */
  const unlessTaken = async (
    refusal: Refusal,
    authority: Authority,
    key: ApplyOptions['key'],
  ): Promise<Refusal | null> => {
    const before = key === undefined ? null : await tools.records.answered(authority, key)
    if (before === null) return refusal
    return isRefusal(before) ? before : null
  }

  /** Decides on the case as it is; what somebody else changed meanwhile is read, and the step is decided anew. */
  const write = async (
    authority: Authority,
    space: Id,
    name: string,
    decide: Deciding,
    key?: ApplyOptions['key'],
  ): Promise<Refusal | null> => {
    let clash: Refusal | null = null
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const desk = await deskFor(authority, space, name)
      if (isRefusal(desk)) return desk
      const steps = decide(desk)
      if (isRefusal(steps)) return unlessTaken(steps, authority, key)
      if (steps.length === 0) return null
      const applied = await tools.records.apply(authority, space, steps, { key, byProduct: true })
      if (!isRefusal(applied)) return null
      if (applied.code !== 'CLASH') return applied
      clash = applied
    }
    return clash
  }

  const read: WorkshopService['read'] = async (authority, space, name) => {
    const desk = await deskFor(authority, space, name)
    return isRefusal(desk) ? desk : workshopView(desk.snapshot, desk.record, desk.who.person)
  }

  return {
    read,
    take: (authority, space, name, step, key) =>
      permitted(authority, 'record.write', async () => {
        const refused =
          (await write(authority, space, name, (desk) => refusalOf(desk, step) ?? decisionOn(desk, step), key)) ??
          (step.do === 'rate' ? await write(authority, space, name, (desk) => afterRating(desk, step.round)) : null)
        return refused ?? read(authority, space, name)
      }),
  }
}

function refusalOf(desk: Desk, step: WorkshopStep): Refusal | null {
  for (const check of BEFORE[step.do]) {
    const refusal = check(desk)
    if (refusal !== null) return refusal
  }
  return null
}

function decisionOn(desk: Desk, step: WorkshopStep): Decision {
  switch (step.do) {
    case 'start':
      return started(desk)
    case 'facilitate':
      return [changing(desk, { facilitator: desk.who })]
    case 'join':
      return joined(desk)
    case 'leave':
      return departed(desk)
    case 'mark':
      return marked(desk, step)
    case 'go':
      return gone(desk, step)
    case 'tick':
      return ticked(desk, step)
    case 'capture':
      return captured(desk, step)
    case 'ask':
      return asked(desk, step)
    case 'rate':
      return rated(desk, step)
    case 'reveal':
      return revealed(desk, step)
    case 'withdraw':
      return withdrawn(desk, step)
    case 'agree':
      return agreed(desk, step)
    case 'act':
      return acted(desk, step)
    case 'end':
      return ended(desk)
    case 'resume':
      return resumed(desk)
    case 'file':
      return filed(desk)
  }
}
