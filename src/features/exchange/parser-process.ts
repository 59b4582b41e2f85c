import { fork, type ChildProcess } from 'node:child_process'
import type { Refusal } from '../../domain/record/refusal.ts'
import type { FoundLog } from './found-log.ts'
import { hostile } from './parse-files.ts'
import type { SourceFile } from './read/read-document.ts'

/** How long and how large the child may grow; `entry` is the built parse-child.js. */
export interface ParserLimits {
  readonly entry: string
  readonly seconds?: number
  readonly megabytes?: number
}

/** What the child answers to one request, as JSON; a `fault` is a bug in a reader, not a fault of the file. */
export type ParserAnswer = { readonly log: FoundLog | Refusal } | { readonly fault: string }

const SECONDS = 30
const MEGABYTES = 300

/** One reused child process that reads untrusted files, one request after the other, and is replaced when it dies. */
export class ParserProcess {
  readonly #limits: ParserLimits
  #child: ChildProcess | null = null
  #last: Promise<unknown> = Promise.resolve()

  constructor(limits: ParserLimits) {
    this.#limits = limits
  }

  /** Parses the files in the child; one that takes too much memory or time is refused and the child replaced. */
  parse(files: readonly SourceFile[]): Promise<FoundLog | Refusal> {
    const next = this.#last.then(() => this.#ask(files))
    this.#last = next.catch(() => undefined)
    return next
  }

  /** Ends the child; a later request starts a new one. */
  close(): void {
    this.#child?.kill('SIGKILL')
    this.#child = null
  }

  #ask(files: readonly SourceFile[]): Promise<FoundLog | Refusal> {
    const child = this.#child ?? this.#start()
    const names = files.length > 3 ? `One of ${files.length} files` : files.map(({ name }) => name).join(', ')
    return new Promise((resolve, reject) => {
      const seconds = this.#limits.seconds ?? SECONDS
      const timer = setTimeout(
        () => finish(() => resolve(hostile(names, `took longer than ${seconds} seconds to read`)), true),
        seconds * 1000,
      )
      const finish = (settle: () => void, dead: boolean) => {
        clearTimeout(timer)
        child.removeAllListeners()
        if (dead) this.close()
        else child.unref()
        settle()
      }
      child.ref()
      child.once('message', (text: string) =>
        finish(() => {
          // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own child wrote a value of this type
          const answer = JSON.parse(text) as ParserAnswer
          if ('log' in answer) resolve(answer.log)
          else reject(new Error(answer.fault))
        }, false),
      )
      const died = () =>
        finish(
          () => resolve(hostile(names, `needs more than ${this.#limits.megabytes ?? MEGABYTES} MB of memory to read`)),
          true,
        )
      child.once('exit', died)
      child.once('error', died)
      child.send(files.map(({ name, bytes }) => ({ name, bytes })))
    })
  }

  #start(): ChildProcess {
    const megabytes = this.#limits.megabytes ?? MEGABYTES
    const child = fork(this.#limits.entry, [String(megabytes)], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [`--max-old-space-size=${Math.round(megabytes * 0.75)}`, '--no-warnings'],
    })
    this.#child = child
    return child
  }
}
