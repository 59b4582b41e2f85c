import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createLog } from './log.ts'

test('a failure is logged with its place and code, and without what was to be stored', () => {
  const folder = mkdtempSync(join(tmpdir(), 'safecase-log-'))
  const file = join(folder, 'log.json')
  const failure = Object.assign(new Error('it failed'), { code: '22P05', where: 'JSON data: a patient' })
  createLog('error', openSync(file, 'w')).error('request failed', failure, { requestId: '7' })
  const line = readFileSync(file, 'utf8')
  rmSync(folder, { recursive: true })
  expect(JSON.parse(line)).toMatchObject({
    msg: 'request failed',
    requestId: '7',
    err: { type: 'Error', message: 'it failed', code: '22P05' },
  })
  expect(line).toContain('log.test.ts')
  expect(line).not.toContain('a patient')
})
