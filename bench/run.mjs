// `npm run bench`: bundles the benchmark and its parts into a directory of its own, and runs it.
// Each part runs in a process of its own, so that one leaves nothing in the memory of the next.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { build } from 'esbuild'

const OUT = 'dist/bench'
const ENTRY = /(^bench|-part)[.]ts$/

await import('../scripts/build.mjs')
rmSync(OUT, { recursive: true, force: true })
await build({
  entryPoints: readdirSync('bench')
    .filter((file) => ENTRY.test(file))
    .map((file) => `bench/${file}`),
  outdir: OUT,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'error',
})
if (!existsSync(`${OUT}/bench.js`)) throw new Error('The benchmark was not built.')
const child = spawn(process.execPath, [`${OUT}/bench.js`, ...process.argv.slice(2)], { stdio: 'inherit' })
child.on('close', (code) => (process.exitCode = code ?? 1))
