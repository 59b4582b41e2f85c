import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../domain/record/refusal.ts'
import { DEFAULT_MATRIX } from '../../domain/risk/default-matrix.ts'
import { importResultSchema } from './exchange-contract.ts'
import { createImportReader } from './exchange-service.ts'
import { proposeChange } from './import-proposal.ts'
import { ENDINGS } from './read/file-format.ts'

const reader = createImportReader(null)
const encode = (text: string) => new TextEncoder().encode(text)

/** Whatever the bytes, the answer is a refusal or a result whose ledger accounts for every row. */
async function holds(name: string, bytes: Uint8Array): Promise<void> {
  const answer = await reader.read([{ name, bytes }], { matrix: DEFAULT_MATRIX, answers: {} })
  if (isRefusal(answer)) return
  // The schema itself refuses a ledger whose sums disagree.
  const result = importResultSchema.parse(answer.result)
  expect(result.ledger.stored).toBe(result.hazards.length)
  const accepted = Object.fromEntries(result.questions.map(({ id, proposed }) => [id, proposed]))
  const settled = reader.rate(answer.log.found, { matrix: DEFAULT_MATRIX, answers: accepted })
  expect(isRefusal(settled) ? settled : settled.result.ledger).toEqual(result.ledger)
  let ids = 0
  const { records } = proposeChange(answer.log, {
    matrix: DEFAULT_MATRIX,
    source: name,
    present: null,
    type: 'manufacturer-case',
    answers: {},
    today: '2026-03-04',
    now: '2026-03-04T10:00:00.000Z',
    newId: () => String(++ids),
    newRef: (prefix) => `${prefix}-${++ids}`,
  })
  expect(records.filter(({ kind }) => kind === 'hazard')).toHaveLength(result.hazards.length)
}

const WORDS =
  'ID|Hazard|Hazard ID|Cause|Severity|Likelihood|Risk|Controls|Residual risk|Status|Evidence|Consequence|1|H1|H-02|Major|Low|' +
  '3 - Medium: x|12|2 × 4|TBC|-||1. a\n2. b|x; y|<name>|Wrong patient|=1+1|Perigo|原因|Design|Description|Failure mode|' +
  'Hazard ID(s)|e.g. x|Closed|10^-5'
const word = fc.constantFrom(...WORDS.split('|'))
const cells = fc.oneof({ weight: 8, arbitrary: word }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) })
const table = fc.array(fc.array(cells, { maxLength: 8 }), { maxLength: 14 })
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
const asMarkdown = (rows: string[][]) =>
  rows.map((row) => `| ${row.map((cell) => cell.replace(/[\n|]/g, ' ')).join(' | ')} |`).join('\n')

describe('every import', () => {
  it('answers any bytes under any name', async () => {
    const name = fc.constantFrom(...Object.keys(ENDINGS), 'bin').map((ending) => `a.${ending}`)
    await fc.assert(fc.asyncProperty(name, fc.uint8Array({ maxLength: 600 }), holds), { numRuns: 1_000 })
  })

  it('accounts for every row of any table', async () => {
    await fc.assert(
      fc.asyncProperty(table, (rows) =>
        holds('a.csv', encode(rows.map((row) => row.map(quoted).join(',')).join('\n'))),
      ),
      { numRuns: 1_000 },
    )
  })

  it('accounts for every part of any page', async () => {
    const piece = fc.oneof(
      word.map((text) => `## ${text.replace(/\n/g, ' ')}`),
      word.map((text) => `**${text.replace(/\n/g, ' ')}**`),
      fc.tuple(word, cells).map(([label, text]) => `${label}: ${text}`),
      fc
        .tuple(word, cells)
        .map(([label, text]) => `- **${label}**: ${text.replace(/\n/g, ' ')}\n  - nested ${label}: x`),
      table.map(asMarkdown),
      table.map(
        (rows) => `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}`).join('')}`).join('')}</table>`,
      ),
      fc.constantFrom('```', '---', '> ', '<div>', '# H1 Wrong dose', '### HAZ-2: Lost'),
      fc.string({ unit: 'grapheme' }),
    )
    const page = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('\n\n'))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('a.md', 'a.html', 'a.txt'), page, (name, text) => holds(name, encode(text))),
      { numRuns: 600 },
    )
  })

  it('accounts for every entry of any structure', async () => {
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        cells,
        fc.integer(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(
          fc.oneof(word, fc.constantFrom('hazards', 'causes', 'causeIds', 'id', 'controls', 'residual', 'name')),
          tie('value'),
          { maxKeys: 6 },
        ),
      ),
    })).value
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('a.json', 'a.yaml'), value, (name, content) =>
        holds(name, encode(JSON.stringify({ hazards: content }))),
      ),
      { numRuns: 800 },
    )
  })

  it('accounts for every issue of a tracker, however they link', async () => {
    const key = fc.constantFrom('H-1', 'H-2', 'C-1', 'M-1', 'X-9')
    const kind = fc.constantFrom('Hazard', 'Cause', 'Control', 'Story', '')
    const type = { inward: 'is mitigated by', outward: 'causes' }
    const other = fc.record({ key, fields: fc.record({ summary: word, issuetype: fc.record({ name: kind }) }) })
    const link = fc.oneof(
      other.map((inwardIssue) => ({ type, inwardIssue })),
      other.map((outwardIssue) => ({ type, outwardIssue })),
    )
    const text = fc.constantFrom('', 'Prose', 'h3. Cause\nQueue\n\nh3. Control\n* Alarm', 'Cause: x\nHarm: y')
    const fields = fc.record({
      summary: word,
      description: text,
      issuetype: fc.record({ name: kind }),
      issuelinks: fc.array(link, { maxLength: 4 }),
    })
    const issues = fc.array(fc.record({ key, fields }), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(issues, (list) => holds('a.json', encode(JSON.stringify({ issues: list })))),
      { numRuns: 400 },
    )
  })
})
