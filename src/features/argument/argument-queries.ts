import { ELEMENT_KINDS, isElementKind } from '../../domain/argument/argument-notation.ts'
import { doubtOf } from '../../domain/argument/counter-argument.ts'
import { standardArgument } from '../../domain/argument/standard-argument.ts'
import { topGoals } from '../../domain/argument/top-goals.ts'
import { chainDown } from '../../domain/living/chain.ts'
import { OUTLOOKS } from '../../domain/living/finding.ts'
import { isSuspect } from '../../domain/living/suspect.ts'
import type { Link } from '../../domain/record/link.ts'
import { addTo } from '../../domain/record/many-by-key.ts'
import { isLiving, type Id, type SafetyRecord } from '../../domain/record/record.ts'
import { lineOf, linesOf } from '../living/finding-queries.ts'
import type { Snapshot } from '../living/living-queries.ts'
import { recordsInOrder } from '../records/record-order-queries.ts'
import type {
  ArgumentConnection,
  ArgumentElement,
  ArgumentModule,
  ArgumentView,
  StandardArgument,
} from './argument-contract.ts'

/** What an element is about, beside the elements it is connected to. */
const ABOUT = new Set(['concerns', 'cites', 'refers-to', 'presumes'])
/** The longest batch that is planned at once. */
const MOST_STEPS = 5_000

/** The argument of a space: its living elements, their connections, outlooks and first reasons. */
export function argumentOf(snapshot: Snapshot): ArgumentView {
  return snapshot.once('argument', () => {
    const records = ELEMENT_KINDS.flatMap((kind) => recordsInOrder(snapshot, kind)).filter(isLiving)
    const present = new Set(records.map(({ id }) => id))
    const connections = records.flatMap((record) => connectionsFrom(snapshot, record, present))
    const elements = records.flatMap((record) => elementOf(snapshot, record) ?? [])
    return {
      elements,
      modules: modulesOf(snapshot, elements),
      connections,
      heads: headsOf(snapshot, records, connections),
      sequence: snapshot.sequence,
    }
  })
}

/** The steps that would complete the standard argument of the space. */
export function standardArgumentOf(snapshot: Snapshot): StandardArgument {
  return snapshot.once('standard argument', () => {
    const steps = standardArgument(snapshot.graph)
    return {
      steps: steps.slice(0, MOST_STEPS).map((step) => ({ ...step })),
      left: Math.max(0, steps.length - MOST_STEPS),
      sequence: snapshot.sequence,
    }
  })
}

function elementOf(snapshot: Snapshot, record: SafetyRecord): ArgumentElement | undefined {
  if (!isElementKind(record.kind)) return undefined
  const { graph, assessment } = snapshot
  const chain = chainDown(graph, assessment, record.id)
  const links = graph.linksFrom(record.id)
  return {
    ...lineOf(snapshot, record),
    kind: record.kind,
    revision: record.revision,
    undeveloped: record.fields['undeveloped'] === true,
    away: record.fields['away'] === true,
    doubt: doubtOf(record),
    module: moduleOf(snapshot, links),
    standsFor: standsForOf(snapshot, links),
    about: linesOf(
      snapshot,
      links.flatMap(({ role, to }) => (ABOUT.has(role) ? [to] : [])),
    ),
    reason: chain === null ? [] : linesOf(snapshot, chain.records),
    reasonSentence: chain?.finding.sentence ?? '',
  }
}

/** The module that holds an element; what a retired module held belongs to none. */
function moduleOf(snapshot: Snapshot, links: readonly Link[]): ArgumentElement['module'] {
  for (const { id: link, role, to } of links) {
    const [module] = role === 'in-module' ? linesOf(snapshot, [to]) : []
    if (module !== undefined && !module.retired) return { ...module, link }
  }
  return null
}

/** The living goal that an away goal stands for, and the module that argues it. */
function standsForOf(snapshot: Snapshot, links: readonly Link[]): ArgumentElement['standsFor'] {
  for (const { role, to } of links) {
    const [goal] = role === 'stands-for' ? linesOf(snapshot, [to]) : []
    if (goal !== undefined && !goal.retired)
      return { ...goal, module: moduleOf(snapshot, snapshot.graph.linksFrom(to)) }
  }
  return null
}

/** The living modules with the worst of what each holds at any depth, empty ones too. */
function modulesOf(snapshot: Snapshot, elements: readonly ArgumentElement[]): ArgumentModule[] {
  const modules = recordsInOrder(snapshot, 'module')
    .filter(isLiving)
    .map((record) => ({ record, module: outerOf(snapshot, record.id) }))
  const outer = new Map(modules.map(({ record, module }) => [record.id, module?.id]))
  const held = new Map<Id, ArgumentElement[]>()
  for (const element of elements) {
    for (const id of outwards(element.module?.id, (inner) => outer.get(inner))) {
      addTo(held, id, element)
    }
  }
  return modules.map(({ record, module }) => {
    const own = held.get(record.id) ?? []
    const worst = worstOf(own)
    return {
      ...lineOf(snapshot, record),
      kind: 'module',
      revision: record.revision,
      module,
      outlook: worst?.outlook ?? 'holds',
      elements: own.length,
      doubtful: own.filter(({ outlook }) => outlook !== 'holds').length,
      reason: worst?.reason ?? [],
      reasonSentence: worst?.reasonSentence ?? '',
    }
  })
}

/** The module that a module is within; one that would be within itself, as it may have been imported, is within none. */
function outerOf(snapshot: Snapshot, id: Id): ArgumentModule['module'] {
  const around = (one: Id) => moduleOf(snapshot, snapshot.graph.linksFrom(one))
  const outer = around(id)
  return outwards(outer?.id, (one) => around(one)?.id).has(id) ? null : outer
}

/** A module and all that it is within, each once, from the inside out. */
function outwards(from: Id | undefined, outer: (id: Id) => Id | undefined): ReadonlySet<Id> {
  const met = new Set<Id>()
  for (let id = from; id !== undefined && !met.has(id); id = outer(id)) met.add(id)
  return met
}

function gravity({ outlook }: ArgumentElement): number {
  return OUTLOOKS.indexOf(outlook)
}

/** The element in the gravest doubt, the first of several. */
function worstOf(elements: readonly ArgumentElement[]): ArgumentElement | undefined {
  return elements.reduce<ArgumentElement | undefined>(
    (worst, one) => (worst === undefined || gravity(one) > gravity(worst) ? one : worst),
    undefined,
  )
}

function connectionsFrom(
  { graph, context }: Snapshot,
  record: SafetyRecord,
  present: ReadonlySet<Id>,
): readonly ArgumentConnection[] {
  return graph.linksFrom(record.id).flatMap((link): readonly ArgumentConnection[] => {
    const { id, role, from, to } = link
    if (!present.has(to)) return []
    const suspect = isSuspect(graph, link, context)
    if (role === 'supported-by' || role === 'in-context-of') return [{ id, role, upper: from, lower: to, suspect }]
    return role === 'challenges' ? [{ id, role, upper: to, lower: from, suspect }] : []
  })
}

/** The top goals, then whatever else nothing stands above. */
function headsOf(
  { graph }: Snapshot,
  records: readonly SafetyRecord[],
  connections: readonly ArgumentConnection[],
): string[] {
  const below = new Set(connections.map(({ lower }) => lower))
  const tops = new Set(topGoals(graph).map(({ id }) => id))
  const heads = records.filter(({ id }) => !below.has(id)).map(({ id }) => id)
  return [...heads.filter((id) => tops.has(id)), ...heads.filter((id) => !tops.has(id))]
}
