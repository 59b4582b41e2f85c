// The test steps of a check: one vitest project each, counted from vitest's own JSON report.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { relative, resolve } from 'node:path'

const REPORTS = resolve('node_modules/.cache/check')

/** The step that runs one vitest project. */
export function testProject(project) {
  const report = `${REPORTS}/${project}.json`
  mkdirSync(REPORTS, { recursive: true })
  rmSync(report, { force: true })
  return {
    name: `${project} tests`,
    command: [
      'vitest',
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    read: () => readReport(report),
  }
}

function readReport(path) {
  if (!existsSync(path)) return { counts: NOTHING, fault: 'vitest left no report.' }
  const report = JSON.parse(readFileSync(path, 'utf8'))
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + filesThatNeverRan(report),
    skipped: report.numPendingTests + report.numTodoTests,
  }
  const fault = report.numTotalTests === 0 ? { fault: 'No test ran.' } : {}
  return { counts, summary: sentenceOf(counts), notes: skippedGroups(report), failures: failuresOf(report), ...fault }
}

/** What failed, by file and title, with what it said: enough to mend it where nothing else of the run is kept. */
function failuresOf(report) {
  return report.testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    const file = relative('.', name)
    if (assertionResults.length === 0 && message !== '') return [`${file}\n${message}`]
    return failed.map(({ fullName, failureMessages }) => `${file} > ${fullName}\n${failureMessages.join('\n')}`)
  })
}

const NOTHING = { passed: 0, failed: 0, skipped: 0 }

/** Test files that broke before their first test: each counts as one failure. */
function filesThatNeverRan(report) {
  return report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
}

/** What was skipped, by the title of its outermost group, each once. */
function skippedGroups(report) {
  const skipped = report.testResults
    .flatMap((file) => file.assertionResults)
    .filter((result) => !['passed', 'failed'].includes(result.status))
  return [...new Set(skipped.map((result) => `skipped: ${result.ancestorTitles[0] ?? result.title}`))]
}

/** `N passed, N failed`, and how many were skipped if any were. */
export function sentenceOf({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** The counts of several test steps added up. */
export function totalOf(steps) {
  return steps.reduce(
    (total, { counts }) => ({
      passed: total.passed + counts.passed,
      failed: total.failed + counts.failed,
      skipped: total.skipped + counts.skipped,
    }),
    NOTHING,
  )
}
