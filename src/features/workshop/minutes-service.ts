import type { BatchStep } from '../records/record-batch-contract.ts'
import { changingAndMoving, heldOf, type Decision, type Desk } from './workshop-desk-service.ts'
import { foundAt, workshopView } from './workshop-queries.ts'

/** Files the minutes as evidence that every hazard of the workshop points at; from then on they do not change. */
export function filed(desk: Desk): Decision {
  const { snapshot, record, who, today, hash } = desk
  const { name = '', heldOn, scope, facilitator } = heldOf(desk)
  const { text } = workshopView(snapshot, record, who.person).minutes
  const found = foundAt(snapshot, record.id)
  const evidence = {
    name: `Minutes of ${record.ref} ${name}`.slice(0, 2_000),
    claim: `Hazards were looked for by several disciplines; ${found.length} were found.`,
    type: 'review',
    result: 'passed',
    location: record.ref,
    digest: hash(text),
    author: facilitator?.name ?? who.name,
    producedOn: heldOn ?? today,
    ...(scope === undefined ? {} : { scope }),
  }
  const recorded = found.map(({ id }): BatchStep => ({ do: 'link', role: 'recorded-in', from: id, to: '$minutes' }))
  return [
    ...changingAndMoving(desk, { minutes: text }, 'file'),
    { do: 'create', kind: 'evidence', as: 'minutes', fields: evidence },
    { do: 'link', role: 'minutes-of', from: '$minutes', to: record.id },
    ...recorded,
  ]
}
