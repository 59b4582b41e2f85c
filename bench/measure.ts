/** The value below which the given share of the samples lies, by nearest rank; throws on an empty list. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))]
  if (value === undefined) throw new Error('There are no samples.')
  return value
}

/** The middle one of the samples. */
export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5)
}

/** How many milliseconds the work takes each time, over `runs` runs one after the other. */
export async function timed(runs: number, work: (run: number) => unknown): Promise<readonly number[]> {
  const samples: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now()
    await work(run)
    samples.push(performance.now() - started)
  }
  return samples
}

/** The same for work that does not wait, without the cost of waiting. */
export function timedSync(runs: number, work: (run: number) => void): readonly number[] {
  const samples: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now()
    work(run)
    samples.push(performance.now() - started)
  }
  return samples
}

/** Megabytes that live objects take after a full collection; 0 where node was not started with --expose-gc. */
export function heapInUse(): number {
  if (globalThis.gc === undefined) return 0
  globalThis.gc()
  globalThis.gc()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1_048_576
}
