// Times the reading of a plain log as the server does it, in the parser's child process.
import { fileURLToPath } from 'node:url'
import { isRefusal } from '../src/domain/record/refusal.ts'
import { DEFAULT_MATRIX } from '../src/domain/risk/default-matrix.ts'
import { createImportReader } from '../src/features/exchange/exchange-service.ts'
import { asCsv, asXlsx, generatedRows } from './generated-log.ts'
import type { Measured } from './figure.ts'
import { median, timed } from './measure.ts'
import { printResult } from './part-result.ts'

const RUNS = 5

const hazards = Number(process.argv[2] ?? 1_000)
const rows = generatedRows(hazards)
const entry = fileURLToPath(new URL('../parse-child.js', import.meta.url))
const measured: Measured[] = []

await timeReading('import csv', 'log.csv', new TextEncoder().encode(asCsv(rows)), 1)
await timeReading('read xlsx', 'log.xlsx', await asXlsx(rows), 1_000)
printResult({ measured, left: [] })

async function timeReading(figure: string, name: string, bytes: Uint8Array, millisecondsInUnit: number): Promise<void> {
  const samples = await timed(RUNS, async () => {
    const reader = createImportReader({ entry })
    const prepared = await reader.read([{ name, bytes }], { matrix: DEFAULT_MATRIX, answers: {} })
    reader.close()
    if (isRefusal(prepared)) throw new Error(prepared.sentence)
    const found = prepared.result.hazards.length
    if (found !== hazards) throw new Error(`${name} gave ${found} hazards of ${hazards}.`)
  })
  measured.push({ figure, hazards, value: median(samples) / millisecondsInUnit })
}
