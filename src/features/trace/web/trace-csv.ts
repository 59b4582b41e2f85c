import { TRACE_STAGES } from '../../../domain/trace/trace-stage.ts'
import { csvText } from '../../../web/files/csv-text.ts'
import { outlookStrings } from '../../records/web/outlook-strings.ts'
import type { TraceChainView } from '../trace-contract.ts'
import { traceStrings as words } from './trace-strings.ts'

/** Chains as a spreadsheet opens them, one a row; a stage that a chain does not pass is empty. */
export function traceCsv(chains: readonly TraceChainView[]): string {
  const heads = TRACE_STAGES.map((stage) => words.stages[stage])
  return csvText([
    [
      ...heads.flatMap((name) => [name, words.csvTitle(name), words.csvStanding(name)]),
      words.csvEnd,
      words.csvMissing,
      words.csvRule,
    ],
    ...chains.map((chain) => [...TRACE_STAGES.flatMap((stage) => threeCells(chain, stage)), ...endCells(chain)]),
  ])
}

function threeCells({ members }: TraceChainView, stage: (typeof TRACE_STAGES)[number]): readonly string[] {
  const member = members.find((one) => one.stage === stage)
  if (member === undefined) return ['', '', '']
  const { ref, title, outlook } = member.record
  return [ref, title, outlookStrings.outlook[outlook]]
}

function endCells({ end, party, lead, gap }: TraceChainView): readonly string[] {
  const gaps = [lead, gap].flatMap((one) => one ?? [])
  return [
    end === 'elsewhere' ? words.elsewhere(party ?? '') : words.ends[end],
    gaps.map(({ stage, at }) => `${words.missing[stage]} ${words.of(at.ref)}`).join('; '),
    gaps.flatMap(({ code }) => code ?? []).join('; '),
  ]
}
