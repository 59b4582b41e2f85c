import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SafetyRecord } from '../../src/domain/record/record.ts'
import { isRefusal } from '../../src/domain/record/refusal.ts'
import { writeCaseFile } from '../../src/features/exchange/exchange-case-file.ts'
import { ParserProcess } from '../../src/features/exchange/parser-process.ts'
import { buildParser, type BuiltParser } from './built-parser.ts'

const HAZARD: SafetyRecord = {
  id: 'r1',
  kind: 'hazard',
  ref: 'H-7',
  revision: 4,
  state: 'closed',
  fields: { name: 'Dose doubled' },
  retired: null,
  origin: null,
  recordedAt: '2026-05-04T09:00:00.000Z',
}
const space = { id: 'there', type: 'manufacturer-case', name: 'Medicines' } as const
const HONEST = writeCaseFile({ space, records: [HAZARD], links: [] }, () => 'f')

let built: BuiltParser
let parser: ParserProcess

beforeAll(async () => {
  built = await buildParser()
  parser = new ParserProcess({ entry: built.entry, seconds: 20, megabytes: 200, once: true })
}, 60_000)

afterAll(() => {
  parser.close()
  built.remove()
})

const read = (text: string) => parser.readCase({ name: 'case.json', bytes: Buffer.from(text) })

it('reads a case in a process of its own, one after another', async () => {
  const cases = await Promise.all([read(HONEST), read(HONEST)])
  for (const adoption of cases) expect(adoption).toMatchObject({ about: { name: 'Medicines', records: 1, links: 0 } })
})

it.each([
  [
    'many times its size once it is taken apart',
    `{"safecase":2,"space":[${'[],'.repeat(9_000_000)}[]]}`,
    'FILE_HOSTILE',
  ],
  [
    'fields nested 100,000 deep',
    HONEST.replace('"Dose doubled"', `${'['.repeat(100_000)}${']'.repeat(100_000)}`),
    'FILE_UNREADABLE',
  ],
  ['half of a case', HONEST.slice(0, 90), 'FILE_UNREADABLE'],
])(
  '%s is refused in one sentence, and the next case is read',
  async (_, text, code) => {
    const refused = await read(text)
    expect(refused).toMatchObject({ code })
    const { sentence, remedy } = isRefusal(refused) ? refused : { sentence: '', remedy: '' }
    expect(sentence).toMatch(/^case\.json [^\n]+\.$/)
    expect(remedy).toMatch(/[Ee]xport the case again/)
    expect(await read(HONEST)).toMatchObject({ about: { records: 1 } })
  },
  60_000,
)
