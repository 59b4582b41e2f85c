import type { Id, SafetyRecord } from '../record/record.ts'
import type { IndexName, LinkPath, Rule, RuleView, Step } from './rule.ts'
import { partsOf } from './step.ts'

/** The rule as it is, except that it throws as soon as it reads what it did not declare. */
export function strict(rule: Rule): Rule {
  if (rule.on === 'space') return { ...rule, check: (view: RuleView) => rule.check(guard(rule, [], null, view)) }
  return { ...rule, check: (subject, view) => rule.check(subject, guard(rule, rule.paths, subject, view)) }
}

function guard(rule: Rule, paths: readonly LinkPath[], subject: SafetyRecord | null, view: RuleView): RuleView {
  const met = new Map<Id, Set<Step>>()

  const cross = (record: SafetyRecord, step: Step) => {
    const isFirst = record.id === subject?.id && paths.some(([first]) => covers(first, step))
    const isSecond = paths.some(
      ([first, second]) =>
        second !== undefined &&
        covers(second, step) &&
        [...(met.get(record.id) ?? [])].some((way) => covers(first, way)),
    )
    if (!isFirst && !isSecond) throw new Error(`${rule.code} looked from ${record.ref} along ${step} undeclared.`)
  }
  const read = (index: IndexName) => {
    if (!rule.reads.includes(index)) throw new Error(`${rule.code} read the index ${index} undeclared.`)
  }

  return {
    today: view.today,
    space: view.space,
    get plan() {
      read('plan')
      return view.plan
    },
    get matrix() {
      read('matrix')
      return view.matrix
    },
    get policy() {
      read('policy')
      return view.policy
    },
    along(record, step) {
      cross(record, step)
      const neighbours = view.along(record, step)
      if (record.id === subject?.id) {
        for (const { record: other } of neighbours) met.set(other.id, (met.get(other.id) ?? new Set()).add(step))
      }
      return neighbours
    },
    linked(record, step) {
      cross(record, step)
      return view.linked(record, step)
    },
    sameTitle(record) {
      read('titles')
      if (record.id !== subject?.id) throw new Error(`${rule.code} asked for the title of another record.`)
      return view.sameTitle(record)
    },
    present(kind) {
      read('presence')
      return view.present(kind)
    },
    anyOf(kind) {
      read('presence')
      return view.anyOf(kind)
    },
    byReference(reference) {
      read('references')
      return view.byReference(reference)
    },
    topGoals() {
      read('top-goals')
      return view.topGoals()
    },
    record: (id) => view.record(id),
    fingerprint: (record) => view.fingerprint(record),
  }
}

/** Whether a declared step allows the one taken: the same direction, and the same role or any. */
function covers(declared: Step, taken: Step): boolean {
  const [one, other] = [partsOf(declared), partsOf(taken)]
  return one.outward === other.outward && (one.role === null || one.role === other.role)
}
