import type { Id, SafetyRecord } from '../record/record.ts'
import type { Neighbour, Rule, Step } from './rule.ts'
import { partsOf } from './step.ts'

/** Goes along with a rule from its subject and throws as soon as it takes a step that continues no declared path. */
export class DeclaredPaths {
  readonly #rule: Rule
  readonly #ahead = new Map<Id, (readonly Step[])[]>()

  constructor(rule: Rule, subject: SafetyRecord | null) {
    this.#rule = rule
    if (rule.on !== 'space' && subject !== null) this.#ahead.set(subject.id, [...rule.paths])
  }

  /** Takes a step from a record to its neighbours, from which the rule may then go on. */
  take(record: SafetyRecord, step: Step, neighbours: readonly Neighbour[]): void {
    const continued = (this.#ahead.get(record.id) ?? []).filter(([first]) => first !== undefined && covers(first, step))
    if (continued.length === 0) {
      throw new Error(`${this.#rule.code} looks along ${step} from ${record.ref} without declaring it.`)
    }
    const ahead = continued.map((path) => path.slice(1))
    for (const { record: met } of neighbours) this.#ahead.set(met.id, [...(this.#ahead.get(met.id) ?? []), ...ahead])
  }
}

/** Whether a declared step allows the one taken: the same direction, and the same role or any. */
function covers(declared: Step, taken: Step): boolean {
  const [one, other] = [partsOf(declared), partsOf(taken)]
  return one.outward === other.outward && (one.role === null || one.role === other.role)
}
