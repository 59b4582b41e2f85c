// `npm start`: builds what changed, then becomes the server.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const HALF_A_SECOND = 500

// npm's shell dies of a signal without passing it on: when it goes, the server must stop too, and in good order.
const shell = process.ppid
setInterval(() => {
  if (process.ppid !== shell) process.kill(process.pid, 'SIGTERM')
}, HALF_A_SECOND).unref()

await import('./build.mjs')

const cli = new URL('../dist/cli.js', import.meta.url)
if (!existsSync(cli)) throw new Error('There is nothing to start: src/main/cli.ts was not built.')
process.argv.splice(1, 1, fileURLToPath(cli), 'serve')
await import(cli.href)
