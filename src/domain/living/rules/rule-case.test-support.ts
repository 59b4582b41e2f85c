import { REGISTRY } from '../../registry.ts'
import { NO_CHANGE, type Change } from '../../record/change.ts'
import { isFinal } from '../../record/finality.ts'
import { MemoryGraph } from '../../record/graph.ts'
import type { Fields, IsoDate } from '../../record/json.ts'
import type { SpaceType } from '../../record/kind.ts'
import type { Link, SeenTogether } from '../../record/link.ts'
import { movesFrom } from '../../record/state-table.ts'
import { isLiving, type Id, type Origin, type SafetyRecord } from '../../record/record.ts'
import { NOTHING, type RuleResult } from '../finding.ts'
import { speaksIn, type Rule, type RuleView } from '../rule.ts'
import { GraphView, printOf } from './graph-view.test-support.ts'

/** The day on which every rule case is judged. */
export const TODAY: IsoDate = '2026-06-15'

/** Builds a small case and returns the record the rule looks at; a rule on the whole space looks at the space. */
export interface Scenario {
  (build: CaseBuilder): SafetyRecord | void
  /** Whose case it is; a manufacturer's where nothing is said. */
  readonly of?: SpaceType
}

/** The same scenario in the case of a deploying organisation. */
export function deployed(scenario: Scenario): Scenario {
  return Object.assign((build: CaseBuilder) => scenario(build), { of: 'deployment-case' as const })
}

/** Scenarios by what they show. */
export interface Scenarios {
  readonly [name: string]: Scenario
}

/** One rule with what it lets pass, what it finds fault with, and what time alone will change: day by scenario name. */
export interface RuleCase {
  readonly rule: Rule
  readonly passes: Scenarios
  readonly fails: Scenarios
  readonly until?: { readonly [name: string]: IsoDate }
}

/** What is said of a record beside its fields. */
export interface RecordParts {
  readonly state?: string
  readonly retired?: boolean
  readonly origin?: Origin
}

/** Adds records and links that the kinds allow; throws when a test invents a field, a state or a role. */
export class CaseBuilder {
  readonly graph: MemoryGraph

  constructor(type: SpaceType = 'manufacturer-case') {
    this.graph = new MemoryGraph({ id: 'space', type, name: 'Case under test' })
  }

  /** Makes a change, as every step of building a case does. */
  apply(change: Change): void {
    this.graph.apply(change)
  }

  add(kindName: string, fields: Fields = {}, parts: RecordParts = {}): SafetyRecord {
    const kind = REGISTRY.kind(kindName)
    if (kind === undefined) throw new Error(`No kind is called ${kindName}.`)
    const count = this.graph.idsOfKind(kindName).size + 1
    const ref = `${kind.prefix}-${count}`
    const complete = { [kind.title]: `${kind.label} ${count}`, ...fields }
    REGISTRY.schema(kindName)?.parse(complete)
    const state = parts.state ?? kind.states?.first ?? ''
    if (kind.states !== null && !(state in kind.states.labels)) throw new Error(`${kindName} has no state ${state}.`)
    const record: SafetyRecord = {
      id: `${kindName}-${count}`,
      kind: kindName,
      ref,
      revision: 1,
      state,
      fields: complete,
      retired: parts.retired === true ? { reason: 'test', on: TODAY, by: 'tester' } : null,
      origin: parts.origin ?? null,
      recordedAt: `${TODAY}T08:00:00.000Z`,
    }
    this.apply({ ...NO_CHANGE, records: [record] })
    return record
  }

  /** Joins two records; `seen` says whether somebody has looked at both ends as they are now. */
  link(from: SafetyRecord, role: string, to: SafetyRecord, seen: SeenTogether | null = null): Link {
    const declared = REGISTRY.role(from.kind, role)
    if (declared === undefined || !declared.to.includes(to.kind)) {
      throw new Error(`${from.kind} may not be joined to ${to.kind} in the role ${role}.`)
    }
    const link: Link = { id: `${from.id} ${role} ${to.id}`, role, from: from.id, to: to.id, seen, ended: null }
    this.apply({ ...NO_CHANGE, links: [link] })
    return link
  }
}

/** What a person can do to a case that a scenario built; throws when it is told of a step that nobody can take. */
export class CaseMender extends CaseBuilder {
  /** Writes fields of a record. */
  edit(record: SafetyRecord, fields: Fields): void {
    const { id, kind } = record
    const now = this.#now(id)
    const final = REGISTRY.kind(kind)?.final ?? null
    if (final !== null && isFinal(final, now)) throw new Error(`Nothing of ${now.ref} changes any more.`)
    REGISTRY.schema(kind)?.parse({ ...now.fields, ...fields })
    this.#put({ ...now, fields: { ...now.fields, ...fields } })
  }

  /** Takes a record through actions of its state table, which has what each of them needs. */
  move(record: SafetyRecord, ...actions: readonly string[]): void {
    for (const action of actions) {
      const now = this.#now(record.id)
      const states = REGISTRY.kind(record.kind)?.states
      const row = states ? movesFrom(states, now).find((one) => one.action === action) : undefined
      if (row === undefined) throw new Error(`Nobody can ${action} ${now.ref}, which is ${now.state}.`)
      const lacks = row.needs?.find((field) => now.fields[field] === undefined)
      if (lacks !== undefined) throw new Error(`To ${action} ${now.ref} takes its ${lacks}.`)
      this.#put({ ...now, state: row.to })
    }
  }

  retire(record: SafetyRecord): void {
    this.#put({ ...this.#now(record.id), retired: { reason: 'test', on: TODAY, by: 'tester' } })
  }

  restore(record: SafetyRecord): void {
    this.#put({ ...this.#now(record.id), retired: null })
  }

  /** Ends the links of a record in a role. */
  unlink(record: SafetyRecord, role: string): void {
    const ended = { reason: 'test', by: 'tester', at: `${TODAY}T09:00:00.000Z` }
    this.#putLinks(record, role, (link) => ({ ...link, ended }))
  }

  /** Says of the links of a record that both ends were looked at as they are now. */
  lookAgain(record: SafetyRecord, role: string): void {
    this.#putLinks(record, role, (link) => ({ ...link, seen: seenNow(this.#now(link.from), this.#now(link.to)) }))
  }

  /** The first record of a kind that the scenario made, or another by its number. */
  made(kind: string, number = 1): SafetyRecord {
    return this.#now(`${kind}-${number}`)
  }

  #now(id: Id): SafetyRecord {
    const record = this.graph.record(id)
    if (record === undefined) throw new Error(`The scenario made no ${id}.`)
    return record
  }

  #put(record: SafetyRecord): void {
    this.apply({ ...NO_CHANGE, records: [{ ...record, revision: record.revision + 1 }] })
  }

  #putLinks({ id }: SafetyRecord, role: string, change: (link: Link) => Link): void {
    const links = [...this.graph.linksFrom(id), ...this.graph.linksTo(id)].filter((link) => link.role === role)
    if (links.length === 0) throw new Error(`Nothing is joined to ${id} in the role ${role}.`)
    this.apply({ ...NO_CHANGE, links: links.map(change) })
  }
}

/** The look at two records as they are now. */
export function seenNow(from: SafetyRecord, to: SafetyRecord): SeenTogether {
  const at = `${TODAY}T09:00:00.000Z`
  return { from: printOf(from), to: printOf(to), by: 'tester', at, answer: 'still-valid' }
}

/** What the rule says of a scenario, seen through a view that throws when the rule reads what it did not declare. */
export function judge(rule: Rule, scenario: Scenario): { readonly subject: Id; readonly result: RuleResult } {
  const build = new CaseBuilder(scenario.of)
  const subject = scenario(build)
  if (subject === undefined && rule.on !== 'space')
    throw new Error(`A scenario of ${rule.code} must return its subject.`)
  return { subject: subject?.id ?? build.graph.space.id, result: lookAt(rule, build, subject) }
}

/** What somebody does who follows a remedy. */
export type Mend = (c: CaseMender, subject: SafetyRecord) => void

/** Has somebody follow a remedy; where the finding is about the space, the record handed over is one no rule looks at. */
export function follow(mend: Mend, c: CaseMender, subject: SafetyRecord | void): void {
  mend(c, subject ?? c.add('decision'))
}

/** What the rule says of a scenario after somebody has followed a remedy; a record that is retired is not looked at. */
export function judgeMended(rule: Rule, scenario: Scenario, mend: Mend): RuleResult {
  const build = new CaseMender(scenario.of)
  const subject = scenario(build)
  follow(mend, build, subject)
  const now = subject === undefined ? undefined : build.graph.record(subject.id)
  return now !== undefined && !isLiving(now) ? NOTHING : lookAt(rule, build, now)
}

function lookAt(rule: Rule, { graph }: CaseBuilder, subject: SafetyRecord | void): RuleResult {
  if (!speaksIn(rule, graph.space.type)) return NOTHING
  const view: RuleView = new GraphView(graph, rule, TODAY, subject ?? null)
  if (rule.on === 'space') return rule.check(view)
  return subject === undefined ? NOTHING : rule.check(subject, view)
}
