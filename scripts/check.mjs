// `npm run check`: everything that must hold before a change is merged. With --browser, as `npm test`, the browser
// tests too. Each step prints one line; a failed one prints its output. The last line counts the tests.
import { runInPairs, runStep } from './check-steps.mjs'
import { sentenceOf, testProject, totalOf } from './check-tests.mjs'

const STATIC_STEPS = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'core types', command: ['tsc', '-p', 'tsconfig.domain.json'] },
  { name: 'lint', command: ['oxlint'] },
  { name: 'format', command: ['oxfmt', '--check'] },
  { name: 'dead code', command: ['knip'] },
  { name: 'build', command: ['node', 'scripts/build.mjs'] },
]
// Judges what the build left, so it comes after it.
const SIZE_STEP = { name: 'size', command: ['node', 'scripts/size-budget.mjs'] }
const TEST_PROJECTS = ['walls', 'unit', 'database']

const projects = process.argv.includes('--browser') ? [...TEST_PROJECTS, 'browser'] : TEST_PROJECTS

const staticResults = [...(await runInPairs(STATIC_STEPS)), await runStep(SIZE_STEP)]
const testResults = []
for (const project of projects) testResults.push(await runStep(testProject(project)))

const failed = [...staticResults, ...testResults].filter((step) => !step.ok)
if (failed.length > 0) console.log(`\nfailed: ${failed.map((step) => step.name).join(', ')}`)
console.log(`\n${sentenceOf(totalOf(testResults))}`)
process.exitCode = failed.length > 0 ? 1 : 0
