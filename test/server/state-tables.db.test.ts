import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Fields } from '../../src/domain/record/json.ts'
import type { Kind } from '../../src/domain/record/kind.ts'
import type { StateTable, Transition } from '../../src/domain/record/state-table.ts'
import { REGISTRY } from '../../src/domain/registry.ts'
import { citedIn } from '../../src/domain/standards/clauses.ts'
import type { RecordView } from '../../src/features/records/records-contract.ts'
import { newCase, readAt, type CaseClient } from './case-client.ts'
import { describeProduct } from './running-product.ts'

const documentSchema = z.object({
  components: z.object({ schemas: z.record(z.string(), z.looseObject({ examples: z.array(z.json()).optional() })) }),
})

const answerSchema = z.looseObject({})

const withStates = REGISTRY.kinds.flatMap((kind) => (kind.states === null ? [] : [{ ...kind, states: kind.states }]))
type KindWithStates = (typeof withStates)[number]

/** The moves that lead from the first state to each that people can reach. */
function waysIn({ first, transitions }: StateTable): ReadonlyMap<string, readonly Transition[]> {
  const ways = new Map<string, readonly Transition[]>([[first, []]])
  for (const [state, way] of ways) {
    for (const move of transitions) {
      if (move.from === state && !ways.has(move.to)) ways.set(move.to, [...way, move])
    }
  }
  return ways
}

const actionsOf = ({ transitions }: StateTable) => new Set(transitions.map(({ action }) => action))

/** Fields that a move asks for, and nothing that is written by the product alone. */
function filled(kind: Kind, example: Fields): Fields {
  return Object.fromEntries(Object.entries(example).filter(([name]) => name !== kind.final?.field))
}

const moving = (record: RecordView, action: string) => ({ body: { action }, headers: readAt(record) })

describeProduct('the state tables', (running) => {
  let ours: CaseClient
  let examples: ReadonlyMap<string, Fields>
  beforeAll(async () => {
    const { person, personName } = running().administrator
    ours = await newCase(running().client)
    const { schemas } = (await running().client.get(documentSchema, '/api/openapi.json')).components
    examples = new Map(
      withStates.map(({ name }) => {
        const key = `${name.replaceAll(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase())}Fields`
        const example = z.record(z.string(), z.json()).parse(schemas[key]?.examples?.[0])
        // Nobody else writes a second rating than who is asked for it.
        return [name, name === 'second-rating' ? { ...example, rater: { person, name: personName } } : example]
      }),
    )
  })

  const fieldsOf = (kind: KindWithStates) => filled(kind, examples.get(kind.name) ?? {})
  const addressOf = ({ kind, id }: RecordView) => ours.at(`/records/${kind}/${id}`)
  const move = (record: RecordView, action: string) => ours.take(record, 'move', { action })

  /** A record in the state, brought there by the moves of its table. */
  async function recordIn(kind: KindWithStates, state: string): Promise<RecordView> {
    let record = await ours.create(kind.name, fieldsOf(kind))
    for (const { action } of waysIn(kind.states).get(state) ?? []) record = await move(record, action)
    expect(record.state).toBe(state)
    return record
  }

  const byHand = withStates.filter((kind) => kind.byHand)

  test.each(byHand)('of a $name permits its moves and no other, and says what is open and why', async (kind) => {
    for (const state of waysIn(kind.states).keys()) {
      const open = kind.states.transitions.filter(({ from }) => from === state)
      const said = open
        .map(({ action, clauses }) => `${action} (${citedIn('manufacturer-case', clauses).join(', ')})`)
        .join(', ')
      const remedy = said === '' ? 'No action is open to it.' : `Open to it: ${said}.`
      for (const action of actionsOf(kind.states)) {
        const record = await recordIn(kind, state)
        const answer = await ours.client.send('POST', `${addressOf(record)}/move`, moving(record, action))
        const permitted = open.find((each) => each.action === action)
        expect([state, action, answerSchema.parse(await answer.json())]).toMatchObject([
          state,
          action,
          permitted === undefined
            ? { code: 'ACTION_NOT_ALLOWED', remedy }
            : { state: permitted.to, revision: record.revision + 1 },
        ])
      }
    }
  })

  const needing = byHand.flatMap((kind) =>
    kind.states.transitions
      .filter(({ from, needs }) => needs !== undefined && waysIn(kind.states).has(from))
      .map((each) => ({ kind, each, name: `${kind.name}, ${each.action} from ${each.from}` })),
  )

  test.each(needing)('ask of a $name for what it needs, and name the clause', async ({ kind, each }) => {
    const record = await recordIn(kind, each.from)
    const nothing = Object.fromEntries((each.needs ?? []).map((name) => [name, null]))
    const emptied = await ours.change(record, nothing)
    const refused = await ours.client.refusal('POST', `${addressOf(emptied)}/move`, moving(emptied, each.action))
    expect(refused.code).toBe('ACTION_NOT_ALLOWED')
    expect(refused.detail).toContain(` (${citedIn('manufacturer-case', each.clauses).join(', ')}).`)
    for (const name of each.needs ?? []) expect(refused.detail).toContain(kind.fields[name]?.label)
  })

  test.each([
    ['hazard', 'close', 'residual', { rationale: 'It went well.' }],
    ['hazard', 'transfer', 'residual', { stated: { severity: 'TBC' } }],
    ['second-rating', 'give', 'rating', {}],
    ['issued-document', 'issue', 'approvals', []],
  ])('a %s does not %s with a %s that says nothing', async (kind, action, field, nothing) => {
    const known = withStates.find(({ name }) => name === kind)
    if (known === undefined) throw new Error(`There is no kind "${kind}".`)
    const record = await ours.create(kind, { ...fieldsOf(known), [field]: nothing })
    const refused = await ours.client.refusal('POST', `${addressOf(record)}/move`, moving(record, action))
    expect(refused).toMatchObject({ code: 'ACTION_NOT_ALLOWED' })
    expect(refused.detail).toContain(known.fields[field]?.label)
  })

  test.each(withStates.filter((kind) => !kind.byHand))('nobody moves a $name by hand', async (kind) => {
    const refused = await ours.client.refusal('POST', ours.at(`/records/${kind.name}`), {
      body: { fields: fieldsOf(kind) },
    })
    expect(refused.code).toBe('NOT_BY_HAND')
  })
})
