// The benchmark: runs every part at every size and prints one table. Nothing here is a test; times depend on the machine.
//   npm run bench -- [part…] [--most N] [--json]
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import type { Measured } from './figure.ts'
import { PARTS, runPart } from './parts.ts'
import { printedTable, rowsOf } from './table.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, most: { type: 'string', default: '100000' } },
})

const unknown = positionals.filter((name) => !PARTS.some((part) => part.name === name))
if (unknown.length > 0)
  throw new Error(`There is no part ${unknown.join(', ')}: ${PARTS.map(({ name }) => name).join(', ')}.`)

const busy = (loadavg()[0] ?? 0).toFixed(1)
const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 1_073_741_824)} GB, node ${process.version}, load ${busy} before the start`
const measured: Measured[] = []
const left: string[] = []
for (const part of PARTS) {
  if (positionals.length > 0 && !positionals.includes(part.name)) continue
  for (const hazards of part.sizes.filter((size) => size <= Number(values.most))) {
    process.stderr.write(`bench: ${part.name}, ${hazards.toLocaleString('en-GB')} hazards …\n`)
    const result = await runPart(part, hazards)
    measured.push(...result.measured)
    left.push(...result.left)
  }
}

const rows = rowsOf(measured)
if (values.json) console.log(JSON.stringify({ machine, rows, left }, null, 2))
else {
  console.log(`${machine}\n\n${printedTable(rows)}`)
  for (const sentence of left) console.log(`\nnot measured: ${sentence}`)
}
