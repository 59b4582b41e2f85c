import { Worker } from 'node:worker_threads'
import { parseFiles } from '../features/exchange/parse-files.ts'
import type { ParserAnswer } from '../features/exchange/parser-process.ts'
import type { SourceFile } from '../features/exchange/read/read-document.ts'

const megabytes = Number(process.argv[2] ?? 300)

// Buffers lie outside the heap limit, and a busy main thread runs no timers: a thread of its own watches the whole process.
const WATCH = `
  const { workerData } = require('node:worker_threads')
  setInterval(() => {
    if (process.memoryUsage.rss() > workerData * 1048576) process.kill(process.pid, 'SIGKILL')
  }, 20)
`
new Worker(WATCH, { eval: true, workerData: megabytes }).unref()

process.on('message', (files: readonly SourceFile[]) => {
  // As text: a large log is written and read so in half the time that copying its objects takes.
  void answer(files).then((reply) => process.send?.(JSON.stringify(reply)))
})
process.on('disconnect', () => process.exit(0))

async function answer(files: readonly SourceFile[]): Promise<ParserAnswer> {
  try {
    return { log: await parseFiles(files) }
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
