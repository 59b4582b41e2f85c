import { fieldsOf } from '../../domain/record/kind.ts'
import { livingPointedAt } from '../../domain/record/living-records.ts'
import { isLiving, textOf, type Id, type SafetyRecord } from '../../domain/record/record.ts'
import { labelOfState } from '../../domain/record/state-table.ts'
import { isHere } from '../../domain/safety-case/workshop-attendance.ts'
import { promptsOf } from '../../domain/safety-case/workshop-prompts.ts'
import { workshop, type Participant } from '../../domain/safety-case/workshop.ts'
import { byReference } from '../../domain/living/finding-order.ts'
import type { Snapshot } from '../living/living-queries.ts'
import { recordView } from '../records/record-detail-queries.ts'
import { recordsInOrder } from '../records/record-order-queries.ts'
import { pointingAt, roundsOf, hazardOfRound, roundView } from './group-rating-queries.ts'
import { minutesOf } from './minutes-queries.ts'
import type { AgendaItem, FoundHazard, WorkshopLine, WorkshopPerson, WorkshopView } from './workshop-contract.ts'

/** The living hazards that a workshop found, in the order of their references. */
export function foundAt({ graph }: Snapshot, id: Id): readonly SafetyRecord[] {
  return livingPointedAt(graph, id, 'found').toSorted(byReference)
}

/** Every workshop of a case: those that run first, then by date with the latest first. */
export function workshopLines(snapshot: Snapshot): WorkshopLine[] {
  const lines = recordsInOrder(snapshot, workshop.name)
    .filter(isLiving)
    .map((record) => lineOf(snapshot, record))
  return lines.toSorted((a, b) => rank(a) - rank(b) || (b.heldOn ?? '').localeCompare(a.heldOn ?? ''))
}

function rank({ state }: WorkshopLine): number {
  return state === 'running' ? 0 : state === 'planned' ? 1 : 2
}

function lineOf(snapshot: Snapshot, record: SafetyRecord): WorkshopLine {
  const { name = '', technique, heldOn, facilitator, participants = [] } = fieldsOf(workshop, record)
  const { graph } = snapshot
  const looked = graph.linksFrom(record.id).filter(({ role }) => role === 'found' || role === 'considered')
  const hazards = new Set(looked.flatMap(({ to }) => (graph.record(to)?.kind === 'hazard' ? [to] : [])))
  return {
    id: record.id,
    ref: record.ref,
    name,
    state: record.state,
    stateLabel: labelOfState(workshop.states, record.state),
    technique: technique ?? null,
    heldOn: heldOn ?? null,
    facilitator: facilitator?.name ?? '',
    people: participants.filter(({ present }) => present !== false).length,
    hazards: hazards.size,
  }
}

/** A workshop as one of those in it, or somebody who only watches, sees it. */
export function workshopView(snapshot: Snapshot, record: SafetyRecord, reader: Id): WorkshopView {
  const { technique = 'free', facilitator, participants = [], at } = fieldsOf(workshop, record)
  const hazards = hazardsOf(snapshot, record, reader, participants)
  const agenda = agendaOf(record, hazards)
  const actions = pointingAt(snapshot, record.id, 'acts-on').map(actionOf)
  return {
    record: recordView(snapshot, record),
    stateLabel: labelOfState(workshop.states, record.state),
    technique,
    facilitator: facilitator ?? null,
    me: {
      person: reader,
      isFacilitator: facilitator?.person === reader,
      isHere: participants.some((one) => one.person === reader && isHere(one)),
    },
    people: participants.map(personOf),
    agenda,
    at: agenda.some(({ item }) => item === at) ? (at ?? null) : (agenda[0]?.item ?? null),
    hazards,
    actions,
    minutes: minutesOf(snapshot, record, { agenda, hazards, actions }),
    sequence: snapshot.sequence,
  }
}

function hazardsOf(
  snapshot: Snapshot,
  record: SafetyRecord,
  reader: Id,
  participants: readonly Participant[],
): FoundHazard[] {
  // Of several rounds about one hazard the latest counts.
  const rounds = new Map(roundsOf(snapshot, record.id).map((round) => [hazardOfRound(snapshot, round.id)?.id, round]))
  return foundAt(snapshot, record.id).map((hazard): FoundHazard => {
    const round = rounds.get(hazard.id)
    return {
      id: hazard.id,
      ref: hazard.ref,
      name: textOf(hazard, 'name'),
      causes: pointingAt(snapshot, hazard.id, 'leads-to').map((cause) => textOf(cause, 'name')),
      effect: textOf(hazard, 'effect'),
      item: textOf(hazard, 'function'),
      prompt: textOf(hazard, 'prompt'),
      round: round === undefined ? null : roundView(snapshot, round, reader, participants),
    }
  })
}

function agendaOf(record: SafetyRecord, hazards: readonly FoundHazard[]): AgendaItem[] {
  const { technique, agenda = [], discussed = [] } = fieldsOf(workshop, record)
  const ticked = new Set(discussed.map(({ item, prompt }) => `${item}\n${prompt}`))
  return [...new Set(agenda)].map((item) => ({
    item,
    prompts: promptsOf(technique).map((one) => ({ ...one, isDiscussed: ticked.has(`${item}\n${one.prompt}`) })),
    hazards: hazards.filter((found) => found.item === item).length,
  }))
}

function personOf(one: Participant): WorkshopPerson {
  return {
    name: one.name,
    discipline: one.discipline ?? '',
    person: one.person ?? null,
    isHere: isHere(one),
    isAbsent: one.present === false,
    stays: [...(one.stays ?? [])],
  }
}

function actionOf(record: SafetyRecord): WorkshopView['actions'][number] {
  return {
    ref: record.ref,
    name: textOf(record, 'name'),
    owner: textOf(record, 'owner'),
    due: textOf(record, 'due'),
    state: record.state,
  }
}
