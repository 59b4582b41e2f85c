// Times `safecase check` as a person runs it: the whole process, from its start to its exit.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprintIn } from '../src/domain/record/fingerprint.ts'
import { REGISTRY } from '../src/domain/registry.ts'
import { writeCaseFile } from '../src/features/exchange/exchange-case-file.ts'
import { runCli } from './child-process.ts'
import type { Measured } from './figure.ts'
import { generateCase } from './generate-case.ts'
import { sha256 } from './generated-space.ts'
import { asCsv, generatedRows } from './generated-log.ts'
import { median } from './measure.ts'
import { printResult } from './part-result.ts'
import { inTemporaryFolder } from './temporary-folder.ts'

const RUNS = 5
/** 0: the case holds; 1: it has findings. */
const CHECKED: ReadonlySet<number | null> = new Set([0, 1])

const hazards = Number(process.argv[2] ?? 1_000)
const measured: Measured[] = []
const left: string[] = []

await inTemporaryFolder(async (folder) => {
  await timeCheck('check csv', join(folder, 'log.csv'), asCsv(generatedRows(hazards)))
  await timeCheck(
    'check case',
    join(folder, 'case.json'),
    writeCaseFile(generateCase(hazards), (record) => fingerprintIn(REGISTRY, record, sha256)),
  )
})
printResult({ measured, left })

async function timeCheck(figure: string, file: string, text: string): Promise<void> {
  writeFileSync(file, text)
  const samples: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const { code, complaint, milliseconds } = await runCli(['check', file])
    if (!CHECKED.has(code)) {
      left.push(`${figure} at ${hazards}: the command ended with code ${code}: ${complaint.trim()}`)
      return
    }
    samples.push(milliseconds)
  }
  measured.push({ figure, hazards, value: median(samples) / 1_000 })
}
