import { serveUntilStopped } from './serve-command.ts'

process.exitCode = await serveUntilStopped()
