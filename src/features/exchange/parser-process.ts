import { fork, type ChildProcess } from 'node:child_process'
import type { Refusal } from '../../domain/record/refusal.ts'
import type { Adoption } from './case-adoption.ts'
import type { FoundLog } from './found-log.ts'
import { hostile, type Holding } from './parse-files.ts'
import type { SourceFile } from './read/read-document.ts'

/** How long and how large the child may grow; `entry` is the built parse-child.js. */
export interface ParserLimits {
  readonly entry: string
  readonly seconds?: number
  readonly megabytes?: number
  /** Whether a child ends with its first answer, so that what it read stays in nobody's memory. */
  readonly once?: boolean
}

/** What the child is asked: to read the files of a log, or the one file of a whole case. */
export interface ParserRequest {
  readonly holding: Holding
  readonly files: readonly SourceFile[]
}

/** What the child answers to one request, as JSON; a `fault` is a bug in a reader, not a fault of the file. */
export type ParserAnswer = { readonly read: FoundLog | Adoption | Refusal } | { readonly fault: string }

const SECONDS = 30
const MEGABYTES = 300

/** One child process that reads untrusted files, one request after the other, and is replaced when it dies. */
export class ParserProcess {
  readonly #limits: ParserLimits
  #child: ChildProcess | null = null
  #last: Promise<unknown> = Promise.resolve()

  constructor(limits: ParserLimits) {
    this.#limits = limits
  }

  /** Reads a log in the child; one that takes too much memory or time is refused and the child replaced. */
  readLog(files: readonly SourceFile[]): Promise<FoundLog | Refusal> {
    return this.#queue<FoundLog>({ holding: 'log', files })
  }

  /** Reads a case in the child, as it reads a log. */
  readCase(file: SourceFile): Promise<Adoption | Refusal> {
    return this.#queue<Adoption>({ holding: 'case', files: [file] })
  }

  /** Ends the child; a later request starts a new one. */
  close(): void {
    this.#child?.kill('SIGKILL')
    this.#child = null
  }

  #queue<Read>(request: ParserRequest): Promise<Read | Refusal> {
    const next = this.#last.then(() => this.#ask<Read>(request))
    this.#last = next.catch(() => undefined)
    return next
  }

  #ask<Read>({ holding, files }: ParserRequest): Promise<Read | Refusal> {
    const child = this.#child ?? this.#start()
    const names = files.length > 3 ? `One of ${files.length} files` : files.map(({ name }) => name).join(', ')
    return new Promise((resolve, reject) => {
      const seconds = this.#limits.seconds ?? SECONDS
      const timer = setTimeout(
        () => finish(() => resolve(hostile(names, `took longer than ${seconds} seconds to read`, holding)), true),
        seconds * 1000,
      )
      const finish = (settle: () => void, dead: boolean) => {
        clearTimeout(timer)
        child.removeAllListeners()
        if (dead || this.#limits.once === true) this.close()
        else child.unref()
        settle()
      }
      child.ref()
      child.once('message', (text: string) =>
        finish(() => {
          // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own child wrote a value of this type
          const answer = JSON.parse(text) as { readonly read: Read | Refusal } | { readonly fault: string }
          if ('read' in answer) resolve(answer.read)
          else reject(new Error(answer.fault))
        }, false),
      )
      const died = () =>
        finish(
          () =>
            resolve(
              hostile(names, `needs more than ${this.#limits.megabytes ?? MEGABYTES} MB of memory to read`, holding),
            ),
          true,
        )
      child.once('exit', died)
      child.once('error', died)
      child.send({ holding, files: files.map(({ name, bytes }) => ({ name, bytes })) })
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
