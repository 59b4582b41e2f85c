import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createLog } from './log.ts'

function logged(failure: Error): string {
  const folder = mkdtempSync(join(tmpdir(), 'safecase-log-'))
  const file = join(folder, 'log.json')
  createLog('error', openSync(file, 'w')).error('request failed', failure, { requestId: '7' })
  const line = readFileSync(file, 'utf8')
  rmSync(folder, { recursive: true })
  return line
}

test('a failure is logged with its place and code, and without what was to be stored', () => {
  const line = logged(Object.assign(new Error('it failed'), { code: '08006', where: 'JSON data: a patient' }))
  expect(JSON.parse(line)).toMatchObject({
    msg: 'request failed',
    requestId: '7',
    err: { type: 'Error', message: 'it failed', code: '08006' },
  })
  expect(line).toContain('log.test.ts')
  expect(line).not.toContain('a patient')
})

test('what the database says of a value that does not fit is withheld, for it quotes the value', () => {
  const line = logged(Object.assign(new Error('invalid input syntax for type uuid: "a patient"'), { code: '22P02' }))
  expect(JSON.parse(line)).toMatchObject({ err: { code: '22P02' } })
  expect(line).toContain('The database would not take a value')
  expect(line).not.toContain('a patient')
})

test('a failure says what caused it by name and code only', () => {
  const cause = Object.assign(new Error('of a patient'), { code: '53100' })
  const line = logged(new Error('The database has no room left.', { cause }))
  expect(JSON.parse(line)).toMatchObject({ err: { cause: { type: 'Error', code: '53100' } } })
  expect(line).not.toContain('a patient')
})
