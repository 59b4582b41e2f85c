// Runs the steps of a check: each a command whose output is shown only when it fails.
import { spawn } from 'node:child_process'
import { delimiter, resolve } from 'node:path'

const TOOLS = resolve('node_modules/.bin')
const ENVIRONMENT = { ...process.env, PATH: `${TOOLS}${delimiter}${process.env.PATH}`, NO_COLOR: '1', FORCE_COLOR: '0' }

/** Runs one step and prints its line. `read` may look at what the step left behind and judge it. */
export async function runStep({ name, command, read }) {
  const started = performance.now()
  const { code, output } = await run(command)
  const reading = read?.() ?? {}
  const ok = code === 0 && reading.fault === undefined
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(
    `${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(12)} ${seconds.padStart(6)} s  ${reading.summary ?? ''}`.trimEnd(),
  )
  for (const note of reading.notes ?? []) console.log(`       ${note}`)
  if (!ok) console.log(`\n${whatFailed(output, reading)}\n`)
  return { name, ok, ...reading }
}

/** The failures that `read` found, which say more than all that a step printed; else its output. */
function whatFailed(output, { failures = [], fault = '' }) {
  return [...(failures.length > 0 ? failures : [output.trim()]), fault].join('\n\n').trim()
}

/** Runs steps two at a time, in order: the machine this is tuned for has two cores. */
export async function runInPairs(steps) {
  const waiting = steps.entries()
  const results = []
  const lane = async () => {
    for (const [position, step] of waiting) results[position] = await runStep(step)
  }
  await Promise.all([lane(), lane()])
  return results
}

function run([program, ...words]) {
  return new Promise((settle) => {
    const child = spawn(program, words, { env: ENVIRONMENT, stdio: ['ignore', 'pipe', 'pipe'] })
    const pieces = []
    child.stdout.on('data', (piece) => pieces.push(piece))
    child.stderr.on('data', (piece) => pieces.push(piece))
    child.on('error', (error) => settle({ code: 1, output: error.message }))
    child.on('close', (code) => settle({ code, output: Buffer.concat(pieces).toString('utf8') }))
  })
}
