import { readFileSync } from 'node:fs'
import type { MessagePort } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { DurableFiles } from './durable-files.ts'
import type { EngineSettings, FromEngine, ToEngine } from './engine-messages.ts'
import { answerTo } from './engine-answer.ts'
import { checkpointKeeper } from './checkpoint-keeper.ts'

const NO_FSYNC = '-F'
// fdatasync, the default, is another call that Emscripten answers without doing it.
const SETTINGS = ['fsync=on', 'wal_sync_method=fsync', 'jit=off', 'timezone=UTC']

function startParameters(): string[] {
  const kept = PGlite.defaultStartParams.filter((parameter) => parameter !== NO_FSYNC)
  return [...kept, ...SETTINGS.flatMap((setting) => ['-c', setting])]
}

function start({ directory, template }: EngineSettings): Promise<PGlite> {
  const loaded = template === null ? {} : { loadDataDir: new Blob([readFileSync(template)]) }
  const files = directory === null ? { dataDir: 'memory://' } : { fs: new DurableFiles(directory) }
  return PGlite.create({ ...files, ...loaded, startParams: startParameters() })
}

/** Runs the embedded PostgreSQL in this thread: requests of the wire protocol in, answers out, one at a time. */
export async function runEngine(port: MessagePort, settings: EngineSettings): Promise<void> {
  const say = (message: FromEngine) => port.postMessage(message)
  const engine = await start(settings).catch((error: unknown) => {
    say({ state: 'failed', reason: error instanceof Error ? error.message : String(error) })
    return null
  })
  if (engine === null) return port.close()
  const keepLogShort = checkpointKeeper(engine)

  async function serve(message: ToEngine): Promise<void> {
    if (message === 'close') {
      await engine?.close()
      say({ state: 'closed' })
      return port.close()
    }
    const answer = answerTo(port)
    await engine?.execProtocolRawStream(message, { syncToFs: false, onRawData: answer.add })
    answer.send()
    await keepLogShort()
  }

  let last = Promise.resolve()
  port.on('message', (message: ToEngine) => {
    last = last.then(() => serve(message))
  })
  say({ state: 'ready' })
}
