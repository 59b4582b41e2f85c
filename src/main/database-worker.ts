import { parentPort, workerData } from 'node:worker_threads'
import { isEngineSettings } from '../platform/database/embedded/engine-messages.ts'
import { runEngine } from '../platform/database/embedded/engine-thread.ts'

const settings: unknown = workerData
if (parentPort === null || !isEngineSettings(settings)) throw new Error('This runs as a thread of the server.')
await runEngine(parentPort, settings)
