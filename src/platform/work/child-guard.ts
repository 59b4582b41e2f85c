import { Worker } from 'node:worker_threads'

const EVERY_MILLISECONDS = 20

/**
 * Kills this process once it holds more than so many megabytes, or once whoever started it is gone and nobody would take
 * its answer. It watches from a thread of its own, because the work holds the main one, and it counts resident memory,
 * because buffers and what a compiler holds are not on the heap that Node can limit.
 */
export function guardChild(megabytes: number): void {
  const watch = `setInterval(() => {
    const isTooLarge = process.memoryUsage.rss() > ${megabytes * 1024 * 1024}
    if (isTooLarge || process.ppid !== ${process.ppid}) process.kill(process.pid, 'SIGKILL')
  }, ${EVERY_MILLISECONDS})`
  new Worker(watch, { eval: true }).unref()
}
