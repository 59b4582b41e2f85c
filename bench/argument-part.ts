// Times the argument screen's own work on that many elements: the layout of the diagram, and its drawing as a file.
import { layoutArgument } from '../src/features/argument/web/argument-layout.ts'
import { argumentSvg } from '../src/features/argument/web/argument-svg.ts'
import { DRAWING_WORDS, largeArgument, wholeOf } from '../src/features/argument/web/argument.test-support.ts'
import { median, timedSync } from './measure.ts'
import { printResult } from './part-result.ts'

const RUNS = 5

const hazards = Number(process.argv[2] ?? 1_000)
const shown = wholeOf(largeArgument(hazards))
const layout = layoutArgument(shown)
printResult({
  measured: [
    { figure: 'argument layout', hazards, value: median(timedSync(RUNS, () => layoutArgument(shown))) },
    { figure: 'argument svg', hazards, value: median(timedSync(RUNS, () => argumentSvg(layout, DRAWING_WORDS))) },
  ],
  left: [],
})
