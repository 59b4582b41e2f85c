import type { Json } from '../../domain/record/json.ts'
import { refuse, type Refusal } from '../../domain/record/refusal.ts'
import { arrived, attended, isHere, left, type Attender } from '../../domain/safety-case/workshop-attendance.ts'
import type { Participant } from '../../domain/safety-case/workshop.ts'
import { jsonSchema } from '../records/records-contract.ts'
import { roundsOf } from './group-rating-queries.ts'
import { changing, changingAndMoving, heldOf, type Decision, type Desk } from './workshop-desk-service.ts'
import type { StepOf } from './workshop-step-contract.ts'

/** Opens the room: whoever starts facilitates where nobody was named, and is the first to come in. */
export function started(desk: Desk): Decision {
  const { agenda = [], heldOn, facilitator } = heldOf(desk)
  const [first] = agenda
  if (first === undefined) {
    return refuse('ACTION_NOT_ALLOWED', 'The agenda is empty.', 'Write at least one function or step of care.')
  }
  return changingAndMoving(
    desk,
    {
      facilitator: facilitator ?? desk.who,
      heldOn: heldOn ?? desk.today,
      at: first,
      participants: people(arrived(participantsOf(desk), desk.who, desk.now)),
    },
    'start',
  )
}

/** Ends the room; a rating that is still blind is settled first. */
export function ended(desk: Desk): Decision {
  const open = roundsOf(desk.snapshot, desk.record.id).find(({ state }) => state === 'asked')
  if (open !== undefined) {
    return refuse('ACTION_NOT_ALLOWED', `The blind rating ${open.ref} is still open.`, 'Reveal it, or withdraw it.')
  }
  return changingAndMoving(desk, { participants: people(attended(participantsOf(desk), desk.now)), at: null }, 'end')
}

/** Goes on with a workshop that had ended; whoever resumes it is there again. */
export function resumed(desk: Desk): Decision {
  const at = heldOf(desk).agenda?.[0] ?? null
  const participants = people(arrived(participantsOf(desk), desk.who, desk.now))
  return changingAndMoving(desk, { participants, at }, 'resume')
}

/** Brings whoever acts into the room; who is there already stays so. */
export function joined(desk: Desk): Decision {
  return withPeople(desk, arrived(participantsOf(desk), desk.who, desk.now))
}

/** Lets whoever acts leave the room. */
export function departed(desk: Desk): Decision {
  return withPeople(desk, left(participantsOf(desk), desk.who, desk.now))
}

/** Records that somebody else came in or left. */
export function marked(desk: Desk, { name, person, discipline, here }: StepOf<'mark'>): Decision {
  const who: Attender = { name, person, discipline }
  const before = participantsOf(desk)
  return withPeople(desk, here ? arrived(before, who, desk.now) : left(before, who, desk.now))
}

/** Leads everybody to a point of the agenda. */
export function gone(desk: Desk, { item }: StepOf<'go'>): Decision {
  return refusalOfItem(desk, item) ?? [changing(desk, { at: item })]
}

/** Ticks a prompt as discussed at a point of the agenda, or takes the tick away. */
export function ticked(desk: Desk, { item, prompt, discussed }: StepOf<'tick'>): Decision {
  const refusal = refusalOfItem(desk, item)
  if (refusal !== null) return refusal
  const before = heldOf(desk).discussed ?? []
  const others = before.filter((one) => one.item !== item || one.prompt !== prompt)
  if (!discussed && others.length === before.length) return []
  return [changing(desk, { discussed: discussed ? [...others, { item, prompt }] : others })]
}

/** Writes down a hazard as a draft of the log, with its cause and effect, joined to the workshop that found it. */
export function captured(desk: Desk, { item, prompt, hazard, cause = '', effect = '' }: StepOf<'capture'>): Decision {
  const { record, today } = desk
  const fields = {
    name: hazard,
    source: `${record.ref} ${heldOf(desk).name ?? ''}`.trim(),
    identifiedOn: today,
    ...(effect === '' ? {} : { effect }),
    ...(item === undefined ? {} : { function: item }),
    ...(prompt === undefined ? {} : { prompt }),
  }
  return [
    { do: 'create', kind: 'hazard', as: 'hazard', fields },
    { do: 'link', role: 'found', from: record.id, to: '$hazard' },
    ...(cause === ''
      ? []
      : ([
          { do: 'create', kind: 'cause', as: 'cause', fields: { name: cause } },
          { do: 'link', role: 'leads-to', from: '$cause', to: '$hazard' },
        ] as const)),
  ]
}

/** Gives somebody something to do by a date, about the workshop or one of its hazards. */
export function acted({ record }: Desk, { name, owner, due, hazard }: StepOf<'act'>): Decision {
  return [
    { do: 'create', kind: 'action', as: 'action', fields: { name, owner, due } },
    { do: 'link', role: 'acts-on', from: '$action', to: record.id },
    ...(hazard === undefined ? [] : ([{ do: 'link', role: 'acts-on', from: '$action', to: hazard }] as const)),
  ]
}

/** Null for somebody in the room. */
export function refusalUnlessHere(desk: Desk): Refusal | null {
  if (participantsOf(desk).some((one) => one.person === desk.who.person && isHere(one))) return null
  return refuse('ACTION_NOT_ALLOWED', `You are not in the room of ${desk.record.ref}.`, 'Join the workshop first.')
}

function participantsOf(desk: Desk): readonly Participant[] {
  return heldOf(desk).participants ?? []
}

function withPeople(desk: Desk, after: readonly Participant[]): Decision {
  return after === participantsOf(desk) ? [] : [changing(desk, { participants: people(after) })]
}

/** Participants as a record keeps them. */
function people(participants: readonly Participant[]): Json {
  return jsonSchema.parse(participants)
}

function refusalOfItem(desk: Desk, item: string): Refusal | null {
  if (heldOf(desk).agenda?.includes(item) === true) return null
  return refuse(
    'ACTION_NOT_ALLOWED',
    `The agenda has no point “${item}”.`,
    'Read the agenda again; somebody changed it.',
  )
}
