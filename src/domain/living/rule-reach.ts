import type { Graph } from '../record/graph.ts'
import type { Link } from '../record/link.ts'
import type { Id } from '../record/record.ts'
import type { RecordRule, Step } from './rule.ts'
import { follows, linksAlong, otherEnd, partsOf, turned } from './step.ts'

/** Called with a rule and a record that it must be run on again. */
export type Reached = (rule: RecordRule, subject: Id) => void

/** A way back from something a rule saw to the records it may have seen it from. */
interface WayBack {
  readonly steps: readonly Step[]
  readonly rulesByKind: ReadonlyMap<string, readonly RecordRule[]>
}

/** A way back that begins by crossing a link of a role, from the end at which the rule stood. */
interface WayOverLink {
  readonly last: Step
  readonly back: WayBack
}

/** Finds, for a changed record or link, the subjects whose rules may have seen it, by walking declared paths back. */
export class RuleReach {
  readonly #fromRecord: WayBack[] = []
  readonly #overLink: WayOverLink[] = []

  constructor(rules: readonly RecordRule[]) {
    for (const { path, rules: readers } of readersByPath(rules)) {
      const rulesByKind = byKind(readers)
      const steps = path.map(turned).toReversed()
      this.#fromRecord.push({ steps, rulesByKind })
      const last = path.at(-1)
      if (last !== undefined) this.#overLink.push({ last, back: { steps: steps.slice(1), rulesByKind } })
    }
  }

  /** All who may have seen the record, in this graph. */
  ofRecord(graph: Graph, id: Id, reached: Reached): void {
    for (const way of this.#fromRecord) walkBack(graph, id, way, 0, reached)
  }

  /** All who may have crossed the link, in this graph. */
  ofLink(graph: Graph, link: Link, reached: Reached): void {
    for (const { last, back } of this.#overLink) {
      if (follows(last, link)) walkBack(graph, partsOf(last).outward ? link.from : link.to, back, 0, reached)
    }
  }
}

function walkBack(graph: Graph, id: Id, way: WayBack, done: number, reached: Reached): void {
  const step = way.steps[done]
  if (step === undefined) {
    const rules = way.rulesByKind.get(graph.record(id)?.kind ?? '')
    if (rules !== undefined) for (const rule of rules) reached(rule, id)
    return
  }
  for (const link of linksAlong(graph, id, step)) {
    if (follows(step, link)) walkBack(graph, otherEnd(link, step), way, done + 1, reached)
  }
}

/** Every path and every first step of a path, with the rules that look along it. */
function readersByPath(rules: readonly RecordRule[]): Iterable<{ path: readonly Step[]; rules: Set<RecordRule> }> {
  const readers = new Map<string, { path: readonly Step[]; rules: Set<RecordRule> }>()
  for (const rule of rules) {
    for (const path of rule.paths) {
      for (let length = 1; length <= path.length; length++) {
        const part = path.slice(0, length)
        const known = readers.get(part.join(' '))
        if (known === undefined) readers.set(part.join(' '), { path: part, rules: new Set([rule]) })
        else known.rules.add(rule)
      }
    }
  }
  return readers.values()
}

function byKind(rules: Iterable<RecordRule>): ReadonlyMap<string, readonly RecordRule[]> {
  const sorted = new Map<string, RecordRule[]>()
  for (const rule of rules) {
    for (const kind of rule.on) sorted.set(kind, [...(sorted.get(kind) ?? []), rule])
  }
  return sorted
}
