import type { SafetyRecord } from '../record/record.ts'
import { DeclaredPaths } from './declared-paths.test-support.ts'
import type { IndexName, Rule, RuleView } from './rule.ts'

/** The rule as it is, except that it throws as soon as it reads what it did not declare. */
export function strict(rule: Rule): Rule {
  if (rule.on === 'space') return { ...rule, check: (view: RuleView) => rule.check(guard(rule, null, view)) }
  return { ...rule, check: (subject, view) => rule.check(subject, guard(rule, subject, view)) }
}

function guard(rule: Rule, subject: SafetyRecord | null, view: RuleView): RuleView {
  const paths = new DeclaredPaths(rule, subject)
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
      const neighbours = view.along(record, step)
      paths.take(record, step, neighbours)
      return neighbours
    },
    linked(record, step) {
      paths.take(record, step, [])
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
