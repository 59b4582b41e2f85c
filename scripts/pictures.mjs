// Takes every picture of docs/screens anew: builds, starts a server on nothing, and looks at the example case.
import { build } from 'esbuild'

const OUT = 'dist/pictures/take-pictures.js'

await import('./build.mjs')
await build({
  entryPoints: ['e2e/pictures/take-pictures.ts'],
  outfile: OUT,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'error',
})
await import(`../${OUT}`)
