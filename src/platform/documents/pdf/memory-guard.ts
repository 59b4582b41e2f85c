import { Worker } from 'node:worker_threads'

const EVERY_MILLISECONDS = 50

/**
 * Kills this process once it holds more than so many megabytes. It watches from a thread of its own, because the
 * compiler holds the main one, and it counts resident memory, because the compiler's is not on the heap that Node
 * can limit.
 */
export function guardMemory(megabytes: number): void {
  const watch = `setInterval(() => {
    if (process.memoryUsage.rss() > ${megabytes * 1024 * 1024}) process.kill(process.pid, 'SIGKILL')
  }, ${EVERY_MILLISECONDS})`
  new Worker(watch, { eval: true }).unref()
}
