// Times the living engine on a generated case in memory: `assess`, and `reassess` after one edit of each sort.
import { z } from 'zod'
import { assess } from '../src/domain/living/assess.ts'
import { applyDelta } from '../src/domain/living/assessment-delta.ts'
import type { LivingContext } from '../src/domain/living/context.ts'
import { reassess } from '../src/domain/living/reassess.ts'
import { ALL_RULES } from '../src/domain/living/rules/all-rules.ts'
import type { Change } from '../src/domain/record/change.ts'
import { MemoryGraph } from '../src/domain/record/graph.ts'
import type { SafetyRecord } from '../src/domain/record/record.ts'
import { REGISTRY } from '../src/domain/registry.ts'
import type { Measured } from './figure.ts'
import { generateCase, type GeneratedCase } from './generate-case.ts'
import { BENCH_DAY, sha256 } from './generated-space.ts'
import { heapInUse, median, percentile, timedSync } from './measure.ts'
import { printResult } from './part-result.ts'
import { Random } from './random.ts'

const context: LivingContext = { registry: REGISTRY, rules: ALL_RULES, hash: sha256 }
const matrixFields = z.record(z.string(), z.json())
// So many that the slowest hundredth is a figure of the engine, and no longer of the few collections that fall among them.
const EDITS = 5_000
/** Before these the engine's code is still being compiled. */
const WARM_UP = 1_000

const hazards = Number(process.argv[2] ?? 1_000)
const isLargest = hazards > 10_000
const measured: Measured[] = []
const note = (figure: string, value: number) => measured.push({ figure, hazards, value })

const before = heapInUse()
const generated = generateCase(hazards)
const graph = new MemoryGraph(generated.space)
graph.apply(generated)
const withGraph = heapInUse()
note('records', generated.records.length)
note('memory graph', withGraph - before)

let assessment = assess(graph, BENCH_DAY, context)
note('memory assessment', heapInUse() - before)
note('assess', median(timedSync(isLargest ? 1 : 5, () => (assessment = assess(graph, BENCH_DAY, context)))))
assessment.settle()

const random = new Random(7)
timeEdits('hazard', EDITS, () => editText(random.pick(generated.hazards), 'harm'))
timeEdits('evidence', EDITS, () => editResult(random.pick(generated.evidence)))
timeEdits('link', EDITS, () => toggleLink(random, generated))
timeEdits('plan', isLargest ? 1 : 5, () => editText(generated.plan, 'criteria'))
timeEdits('matrix', isLargest ? 1 : 5, () => editMatrix(generated.plan))
printResult({ measured, left: [] })

/** One edit after the other, each on the graph that the one before left; only `reassess` is timed. Few edits need no warming up. */
function timeEdits(name: string, count: number, edit: () => Change): void {
  const samples: number[] = []
  let visited = 0
  for (let turn = count > WARM_UP ? -WARM_UP : 0; turn < count; turn += 1) {
    const change = edit()
    const started = performance.now()
    const delta = reassess(assessment, graph, change, BENCH_DAY, context)
    const took = performance.now() - started
    graph.apply(change)
    assessment = applyDelta(assessment, delta)
    if (turn < 0) continue
    samples.push(took)
    visited = Math.max(visited, delta.visited)
  }
  note(`reassess ${name} p50`, median(samples))
  note(`reassess ${name} p99`, percentile(samples, 0.99))
  note(`reassess ${name} visited`, visited)
}

function changed(stale: SafetyRecord, fields: SafetyRecord['fields']): Change {
  const record = graph.record(stale.id) ?? stale
  return { records: [{ ...record, revision: record.revision + 1, fields: { ...record.fields, ...fields } }], links: [] }
}

function editText(stale: SafetyRecord, field: string): Change {
  return changed(stale, { [field]: `Reworded as ${random.below(1_000_000)}.` })
}

/** A run that fails, or passes again: the doubt goes up through control, hazard and goal to the top. */
function editResult(stale: SafetyRecord): Change {
  const record = graph.record(stale.id) ?? stale
  return changed(stale, { result: record.fields['result'] === 'passed' ? 'failed' : 'passed' })
}

function editMatrix(stale: SafetyRecord): Change {
  const matrix = matrixFields.parse((graph.record(stale.id) ?? stale).fields['matrix'])
  return changed(stale, { matrix: { ...matrix, version: `Bench ${random.below(1_000_000)}` } })
}

/** A link ended, or made again. */
function toggleLink(source: Random, { links }: GeneratedCase): Change {
  const first = source.pick(links)
  const link = graph.link(first.id) ?? first
  const ended = link.ended === null ? { reason: 'Measured.', by: 'A. Example', at: `${BENCH_DAY}T10:00:00.000Z` } : null
  return { records: [], links: [{ ...link, ended }] }
}
