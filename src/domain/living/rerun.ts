import type { Graph } from '../record/graph.ts'
import type { Id } from '../record/record.ts'
import type { AssessmentDraft } from './assessment-draft.ts'
import type { Rule } from './rule.ts'
import { presentIds } from './named-indexes.ts'

/** Which rules must be run again on which subjects, because something they may have read will differ. */
export class Rerun {
  readonly #next: Graph
  readonly #draft: AssessmentDraft
  readonly #onSubject = new Map<Id, Set<Rule>>()
  readonly #onKind = new Map<string, Set<Rule>>()

  constructor(next: Graph, draft: AssessmentDraft) {
    this.#next = next
    this.#draft = draft
  }

  readonly add = (rule: Rule, subject: Id): void => addTo(this.#onSubject, subject, rule)

  /** Adds all subjects of a rule, without listing them. */
  addEverySubject(rule: Rule): void {
    if (rule.on === 'space') this.add(rule, this.#next.space.id)
    else for (const kind of rule.on) addTo(this.#onKind, kind, rule)
  }

  /** Visits every subject once, with all the rules to run on it, so that what surrounds it is looked up once. */
  forEachSubject(visit: (id: Id, rules: ReadonlySet<Rule>) => void): void {
    for (const [kind, rules] of this.#onKind) {
      for (const id of presentIds(this.#next, this.#draft.groups, kind)) {
        const others = this.#onSubject.get(id)
        visit(id, others === undefined ? rules : new Set([...rules, ...others]))
      }
    }
    this.#onSubject.forEach((rules, id) => {
      if (!this.#onKind.has(this.#next.record(id)?.kind ?? '')) visit(id, rules)
    })
  }
}

function addTo<K>(rules: Map<K, Set<Rule>>, key: K, rule: Rule): void {
  const known = rules.get(key)
  if (known === undefined) rules.set(key, new Set([rule]))
  else known.add(rule)
}
