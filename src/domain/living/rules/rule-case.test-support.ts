import { REGISTRY } from '../../registry.ts'
import { NO_CHANGE } from '../../record/change.ts'
import { MemoryGraph } from '../../record/graph.ts'
import type { Fields, IsoDate } from '../../record/json.ts'
import type { Link, SeenTogether } from '../../record/link.ts'
import type { Id, Origin, SafetyRecord } from '../../record/record.ts'
import type { Rule, RuleView } from '../rule.ts'
import { GraphView, printOf } from './graph-view.test-support.ts'

/** The day on which every rule case is judged. */
const TODAY: IsoDate = '2026-06-15'

/** Builds a small case and returns the record the rule looks at; a rule on the whole space looks at the space. */
export type Scenario = (build: CaseBuilder) => SafetyRecord | void

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
  readonly graph = new MemoryGraph({ id: 'space', type: 'manufacturer-case', name: 'Case under test' })

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
    this.graph.apply({ ...NO_CHANGE, records: [record] })
    return record
  }

  /** Joins two records; `seen` says whether somebody has looked at both ends as they are now. */
  link(from: SafetyRecord, role: string, to: SafetyRecord, seen: SeenTogether | null = null): Link {
    const declared = REGISTRY.role(from.kind, role)
    if (declared === undefined || !declared.to.includes(to.kind)) {
      throw new Error(`${from.kind} may not be joined to ${to.kind} in the role ${role}.`)
    }
    const link: Link = { id: `${from.id} ${role} ${to.id}`, role, from: from.id, to: to.id, seen, ended: null }
    this.graph.apply({ ...NO_CHANGE, links: [link] })
    return link
  }
}

/** The look at two records as they are now. */
export function seenNow(from: SafetyRecord, to: SafetyRecord): SeenTogether {
  const at = `${TODAY}T09:00:00.000Z`
  return { from: printOf(from), to: printOf(to), by: 'tester', at, answer: 'still-valid' }
}

/** What the rule says of a scenario, seen through a view that throws when the rule reads what it did not declare. */
export function judge(
  rule: Rule,
  scenario: Scenario,
): { readonly subject: Id; readonly result: ReturnType<Rule['check']> } {
  const build = new CaseBuilder()
  const subject = scenario(build)
  const view: RuleView = new GraphView(build.graph, rule, TODAY, subject ?? null)
  if (rule.on === 'space') return { subject: build.graph.space.id, result: rule.check(view) }
  if (subject === undefined) throw new Error(`A scenario of ${rule.code} must return its subject.`)
  return { subject: subject.id, result: rule.check(subject, view) }
}
