import { Duplex } from 'node:stream'
import type { Worker } from 'node:worker_threads'
import type { FromEngine } from './engine-messages.ts'
import { WireRequests } from './wire-requests.ts'

/** Whether a thread has ended: it has no number any more. */
export const hasStopped = (worker: Worker): boolean => worker.threadId === -1

function stopped(why?: Error): Error {
  return new Error('The database thread stopped.', { cause: why })
}

/** Stands where the `pg` client expects a network socket, and carries its bytes to the database thread and back. */
export class EngineSocket extends Duplex {
  readonly #worker: Worker
  readonly #requests = new WireRequests()
  readonly #receive = (message: FromEngine) => {
    if (message instanceof Uint8Array) this.push(message)
  }
  readonly #fail = (why: Error) => this.destroy(stopped(why))
  readonly #end = () => this.destroy(stopped())

  constructor(worker: Worker) {
    super()
    this.#worker = worker
    worker.on('message', this.#receive)
    worker.once('error', this.#fail)
    worker.once('exit', this.#end)
  }

  connect(): void {
    if (hasStopped(this.#worker)) this.destroy(stopped())
    else queueMicrotask(() => this.emit('connect'))
  }

  // What the client tunes on a network socket has no meaning between two threads.
  setNoDelay(): void {}
  setKeepAlive(): void {}
  ref(): void {}
  unref(): void {}

  override _read(): void {}

  override _write(chunk: Uint8Array, _encoding: BufferEncoding, done: () => void): void {
    this.#write([chunk], done)
  }

  override _writev(chunks: readonly { readonly chunk: Uint8Array }[], done: () => void): void {
    this.#write(
      chunks.map(({ chunk }) => chunk),
      done,
    )
  }

  /** The client says goodbye, but the session is the database's only one and stays. */
  override _final(done: () => void): void {
    this.push(null)
    done()
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#worker.off('message', this.#receive)
    this.#worker.off('error', this.#fail)
    this.#worker.off('exit', this.#end)
    done(error)
  }

  #write(chunks: readonly Uint8Array[], done: () => void): void {
    const request = this.#requests.add(chunks)
    if (request !== null) this.#worker.postMessage(request, [request.buffer])
    done()
  }
}
