// Times the argument screen on that many elements: its layout and its drawing as a file, and in a browser until all of it
// is drawn and while it is moved.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { layoutArgument } from '../src/features/argument/web/argument-layout.ts'
import { argumentSvg } from '../src/features/argument/web/argument-svg.ts'
import { DRAWING_WORDS, largeArgument, wholeOf } from '../src/features/argument/web/argument.test-support.ts'
import { launchChromium } from '../test/browser/chromium.ts'
import { noteArgument } from './argument-figures.ts'
import type { Measured } from './figure.ts'
import { generateCase } from './generate-case.ts'
import { median, timedSync } from './measure.ts'
import { printResult } from './part-result.ts'
import { startServerProcess } from './server-process.ts'
import { storeCase } from './stored-case.ts'
import { inTemporaryFolder } from './temporary-folder.ts'

const RUNS = 5

const elements = Number(process.argv[2] ?? 1_000)
const measured: Measured[] = []
const left: string[] = []
const note = (figure: string, value: number) => measured.push({ figure, hazards: elements, value })

const shown = wholeOf(largeArgument(elements))
const layout = layoutArgument(shown)
note('argument layout', median(timedSync(RUNS, () => layoutArgument(shown))))
note('argument svg', median(timedSync(RUNS, () => argumentSvg(layout, DRAWING_WORDS))))

await inTemporaryFolder(async (folder) => {
  const data = join(folder, 'data')
  mkdirSync(data)
  // A goal and a solution for each hazard.
  const hazards = elements / 2
  const { space } = await storeCase(generateCase(hazards), data)
  const server = await startServerProcess(data)
  const browser = await launchChromium()
  try {
    const context = await browser.newContext({
      extraHTTPHeaders: { authorization: `Bearer ${server.token}` },
      viewport: { width: 1280, height: 900 },
    })
    const url = `${server.url}/cases/${space}/argument`
    await noteArgument(await context.newPage(), url, `SN-${hazards}`, note)
  } catch (error) {
    left.push(`argument in a browser at ${elements}: ${error instanceof Error ? error.message : String(error)}`)
  } finally {
    await browser.close()
    await server.stop()
  }
})
printResult({ measured, left })
