// Times the documents made from a generated case, from the data in memory to the bytes, child process included.
import { fileURLToPath } from 'node:url'
import { assess } from '../src/domain/living/assess.ts'
import { ALL_RULES } from '../src/domain/living/rules/all-rules.ts'
import { MemoryGraph } from '../src/domain/record/graph.ts'
import { isRefusal } from '../src/domain/record/refusal.ts'
import { REGISTRY } from '../src/domain/registry.ts'
import type { ReportSnapshot } from '../src/features/reports/case-queries.ts'
import { REPORT_MAKERS } from '../src/features/reports/report-makers.ts'
import { createReportsService } from '../src/features/reports/reports-service.ts'
import { plainLetterhead } from '../src/platform/documents/letterhead.ts'
import { documentRenderers } from '../src/platform/documents/document-renderers.ts'
import type { Measured } from './figure.ts'
import { generateCase } from './generate-case.ts'
import { BENCH_DAY, sha256 } from './generated-space.ts'
import { median, timed } from './measure.ts'
import { printResult } from './part-result.ts'

const RUNS = 5
const DOCUMENTS = [
  { figure: 'pdf', report: 'safety-case-report', format: 'pdf' },
  { figure: 'pdf log', report: 'hazard-log', format: 'pdf' },
  { figure: 'docx', report: 'safety-case-report', format: 'docx' },
  { figure: 'xlsx', report: 'hazard-log', format: 'xlsx' },
] as const

const hazards = Number(process.argv[2] ?? 300)
const generated = generateCase(hazards)
const graph = new MemoryGraph(generated.space)
graph.apply(generated)
const assessment = assess(graph, BENCH_DAY, { registry: REGISTRY, rules: ALL_RULES, hash: sha256 })
const snapshot: ReportSnapshot = {
  graph,
  letterhead: plainLetterhead('Northway Health'),
  sequence: 1,
  findings: [...assessment.allFindings()].map((finding) => ({ finding, chain: [] })),
  standing: { standing: 'in preparation', sentence: 'Generated for measuring.' },
  issue: null,
}
const pdfChild = fileURLToPath(new URL('../typst-child.js', import.meta.url))
const service = createReportsService(REPORT_MAKERS, documentRenderers({ pdfChild }))

const measured: Measured[] = []
const left: string[] = []
for (const { figure, report, format } of DOCUMENTS) {
  try {
    const samples = await timed(RUNS, async () => {
      const made = await service.renderReport({ report, format, snapshot, today: BENCH_DAY })
      if (isRefusal(made)) throw new Error(made.sentence)
    })
    measured.push({ figure, hazards, value: median(samples) / 1_000 })
  } catch (error) {
    left.push(`${figure}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
printResult({ measured, left })
