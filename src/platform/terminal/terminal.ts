import { Presets, SingleBar } from 'cli-progress'

/** The three streams and the manners of the terminal a command runs in. */
export interface Terminal {
  readonly print: (text: string) => void
  readonly complain: (text: string) => void
  readonly progress: (label: string) => ProgressLine
}

/** A progress bar while output is a terminal, silence otherwise. */
export interface ProgressLine {
  update(step: string, done: number, total: number): void
  end(): void
}

const SILENT: ProgressLine = { update: () => undefined, end: () => undefined }

/** The process's own terminal; progress goes to standard error so that output can be piped. */
export function processTerminal(): Terminal {
  return {
    print: (text) => process.stdout.write(`${text}\n`),
    complain: (text) => process.stderr.write(`${text}\n`),
    progress: (label) => (process.stderr.isTTY ? barOn(label) : SILENT),
  }
}

function barOn(label: string): ProgressLine {
  const format = `${label} {bar} {percentage}% {step}`
  const bar = new SingleBar({ format, hideCursor: true, clearOnComplete: true }, Presets.shades_classic)
  bar.start(1, 0, { step: '' })
  return {
    update: (step, done, total) => {
      bar.setTotal(Math.max(1, total))
      bar.update(done, { step })
    },
    end: () => bar.stop(),
  }
}
