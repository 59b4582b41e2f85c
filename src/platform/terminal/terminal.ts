import { Presets, SingleBar } from 'cli-progress'
import { REFUSALS } from '../../domain/record/refusal-catalogue.ts'
import type { Refusal } from '../../domain/record/refusal.ts'
import { refusalText } from './refusal-text.ts'
import { visible } from './visible.ts'

/** The three streams and the manners of the terminal a command runs in. */
export interface Terminal {
  readonly print: (text: string) => void
  readonly complain: (text: string) => void
  /** Says a refusal and gives the exit code that its code stands for. */
  readonly refuse: (refusal: Refusal) => number
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
    // Whatever reads a pipe gets every byte, as an export must.
    print: (text) => process.stdout.write(`${process.stdout.isTTY ? visible(text) : text}\n`),
    complain: (text) => process.stderr.write(`${visible(text)}\n`),
    refuse: (refusal) => {
      const text = refusalText(refusal, process.stderr.isTTY ? process.stderr.columns : null)
      process.stderr.write(`${visible(text)}\n`)
      return REFUSALS[refusal.code].exit
    },
    progress: (label) => (process.stderr.isTTY ? barOn(label) : SILENT),
  }
}

function barOn(label: string): ProgressLine {
  const format = `${label} {bar} {percentage}% {step}`
  const bar = new SingleBar({ format, hideCursor: true, clearOnComplete: true }, Presets.shades_classic)
  bar.start(1, 0, { step: '' })
  // The bar hides the cursor; whoever stops the command must have it back.
  const stop = () => bar.stop()
  process.once('exit', stop)
  return {
    update: (step, done, total) => {
      bar.setTotal(Math.max(1, total))
      bar.update(done, { step })
    },
    end: () => {
      process.off('exit', stop)
      stop()
    },
  }
}
