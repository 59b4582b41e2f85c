import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorkshop, type Workshop } from './command.ts'

// Long enough to be met on the way: it is read in a child, and its report is set in another.
const HAZARDS = 8_000
const LOG = 'log.md'

let workshop: Workshop
beforeAll(() => {
  workshop = openWorkshop()
  const hazards = Array.from(
    { length: HAZARDS },
    (_, at) => `## H${at} Hazard ${at}\n\n- Severity: Major\n- Likelihood: Low\n`,
  )
  writeFileSync(join(workshop.folder, LOG), hazards.join('\n'))
})
afterAll(() => workshop.close())

/** The processes that one has started. */
function childrenOf(pid: number): readonly string[] {
  const [, ...table] = execFileSync('ps', ['-A', '-o', 'ppid,pid'], { encoding: 'utf8' }).trim().split('\n')
  return table
    .map((line) => line.trim().split(/\s+/))
    .flatMap(([parent, child = '']) => (parent === `${pid}` ? child : []))
}

/** Whether a process still works; one that has ended and that nobody has asked about does not. */
function isAlive(pid: string): boolean {
  const [, ...table] = execFileSync('ps', ['-A', '-o', 'pid,stat'], { encoding: 'utf8' }).trim().split('\n')
  return table.some((line) => {
    const [found, state = 'Z'] = line.trim().split(/\s+/)
    return found === pid && !state.startsWith('Z')
  })
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(20)
}

test.each([
  ['reading a log', ['check', LOG], 'SIGINT', 130],
  ['setting a report', ['report', 'few.md', '--format', 'pdf'], 'SIGINT', 130],
  ['reading a log, by a service manager', ['try', LOG], 'SIGTERM', 143],
] as const)('stopped while %s, a command leaves neither file nor process', async (_while, words, signal, code) => {
  const few = Array.from({ length: 400 }, (_, at) => `## H${at} Hazard ${at}\n\n- Severity: Major\n`).join('\n')
  writeFileSync(join(workshop.folder, 'few.md'), few)
  const running = workshop.begin(...words)
  let children: readonly string[] = []
  await until(() => (children = childrenOf(running.pid)).length > 0)
  running.stop(signal)
  expect(await running.ended).toEqual({ code, output: '', complaint: '' })
  await until(() => !children.some(isAlive))
  rmSync(join(workshop.folder, 'few.md'))
  expect(readdirSync(workshop.folder)).toEqual([LOG])
})

test('what the command was killed on the way from is not worked on for nobody', async () => {
  const running = workshop.begin('check', LOG)
  let children: readonly string[] = []
  await until(() => (children = childrenOf(running.pid)).length > 0)
  running.stop('SIGKILL')
  expect((await running.ended).code).toBeNull()
  await until(() => !children.some(isAlive))
})

test('an import that is stopped does not stay on the desk of the server', async () => {
  const asked: string[] = []
  let isStopped = false
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    const answers: Readonly<Record<string, object>> = {
      '/api/portfolio': { cases: [], standards: [] },
      '/api/imports': { work: 'reading' },
      '/api/work/reading': isStopped
        ? { id: 'reading', kind: 'import', state: 'done', step: '', done: 1, total: 1, result: PREPARED }
        : { id: 'reading', kind: 'import', state: 'running', step: '', done: 0, total: 1 },
      '/api/imports/on-the-desk/give-up': { importId: 'on-the-desk' },
    }
    request.resume()
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answers[request.url ?? ''] ?? {}))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const away = openWorkshop(undefined, { SAFECASE_URL: url, SAFECASE_TOKEN: 'a-token' })
  writeFileSync(join(away.folder, 'log.csv'), 'Hazard ID,Hazard\nX-1,Lost referral\n')
  const running = away.begin('import', 'log.csv', '--to', 'A new case')
  await until(() => asked.includes('GET /api/work/reading'))
  running.stop('SIGINT')
  await pause(100)
  isStopped = true
  expect((await running.ended).code).toBe(130)
  expect(asked).toContain('POST /api/imports/on-the-desk/give-up')
  expect(asked.filter((one) => one.endsWith('/apply'))).toEqual([])
  server.close()
  away.close()
})

const PREPARED = {
  importId: 'on-the-desk',
  result: {
    format: 'csv',
    hazards: [],
    ledger: { rows: 0, stored: 0, merged: 0, ignored: [], rejected: [] },
    questions: [],
  },
}
