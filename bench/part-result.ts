import type { PartResult } from './figure.ts'

/** Hands a part's figures to the benchmark that started it, as the last line of its output. */
export function printResult(result: PartResult): void {
  process.stdout.write(`${JSON.stringify(result)}\n`)
}
