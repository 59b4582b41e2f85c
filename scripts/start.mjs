// `npm start`: builds what changed, then becomes the server. One process, so that a signal to stop reaches it.
import { existsSync } from 'node:fs'

await import('./build.mjs')

const cli = new URL('../dist/cli.js', import.meta.url)
if (!existsSync(cli)) throw new Error('There is nothing to start: src/main/cli.ts was not built.')
process.argv.splice(1, 1, cli.pathname, 'serve')
await import(cli.href)
