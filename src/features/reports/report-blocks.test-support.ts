import type { Block } from '../../platform/documents/blocks.ts'
import { plainText } from '../../platform/documents/text.ts'
import { readCase, type ReportSnapshot } from './case-queries.ts'
import { REPORT_MAKERS } from './report-makers.ts'

/** A report of a case as it was on 4 March 2026. */
export function reportOf(snapshot: ReportSnapshot, report: keyof typeof REPORT_MAKERS = 'safety-case-report') {
  return REPORT_MAKERS[report].document(readCase(snapshot, '2026-03-04'))
}

/** All blocks of a report, one after the other. */
export function blocksOf(snapshot: ReportSnapshot, report?: keyof typeof REPORT_MAKERS): readonly Block[] {
  return reportOf(snapshot, report).sections.flatMap(({ blocks }) => blocks)
}

/** The blocks from a heading up to the next one; none where there is no such heading. */
export function under(blocks: readonly Block[], title: string): readonly Block[] {
  const start = blocks.findIndex((block) => block.type === 'heading' && block.text === title)
  if (start < 0) return []
  const length = blocks.slice(start + 1).findIndex((block) => block.type === 'heading')
  return blocks.slice(start + 1, length < 0 ? undefined : start + 1 + length)
}

/** The rows of the tables among blocks, as a reader reads them. */
export function rowsOf(blocks: readonly Block[]): readonly (readonly string[])[] {
  return blocks.flatMap((block) =>
    block.type === 'table' ? block.rows.map((row) => row.map(({ text }) => plainText(text))) : [],
  )
}

/** Every word of blocks, to look for some. */
export function wordsOf(blocks: readonly Block[]): string {
  return JSON.stringify(blocks)
}
