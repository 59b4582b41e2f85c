import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assess } from '../../domain/living/assess.ts'
import { FINDING_LEVELS } from '../../domain/living/finding.ts'
import { ALL_RULES } from '../../domain/living/rules/all-rules.ts'
import { MemoryGraph } from '../../domain/record/graph.ts'
import { isRefusal } from '../../domain/record/refusal.ts'
import { REGISTRY } from '../../domain/registry.ts'
import { readCaseFolder, type CaseFolder } from './case-folder.ts'
import type { FolderFile } from './case-folder-file.ts'

const EXAMPLE = 'examples/medicines-chart'
const TODAY = '2026-11-21'
const hash = (text: string) => createHash('sha256').update(text).digest('hex')

function exampleFiles(): readonly FolderFile[] {
  return readdirSync(EXAMPLE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(EXAMPLE, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }))
}

function read(files: readonly FolderFile[], today = TODAY) {
  let count = 0
  return readCaseFolder(files, {
    newId: () => `id-${(count += 1)}`,
    today,
    now: `${today}T09:00:00.000Z`,
    registry: REGISTRY,
    hash,
  })
}

function example(today?: string): CaseFolder {
  const found = read(exampleFiles(), today)
  if (isRefusal(found)) throw new Error(found.sentence)
  return found
}

const released = (today: string) => example(today).records.find(({ ref }) => ref === 'REL-2')?.fields['releasedOn']

const CASE = {
  path: 'case.yaml',
  text: 'safecase: 1\nname: A\ntype: manufacturer-case\nreviewed: { by: B, on: today }\n',
}
const sentenceOf = (...files: FolderFile[]) => {
  const found = read([CASE, ...files])
  return isRefusal(found) ? found.sentence : 'no refusal'
}

describe('the example', () => {
  it('has 25 hazards or more and every kind that people write', () => {
    const { records } = example()
    expect(records.filter(({ kind }) => kind === 'hazard').length).toBeGreaterThanOrEqual(25)
    const byHand = REGISTRY.kinds.filter((kind) => kind.byHand)
    expect(new Set(records.map(({ kind }) => kind))).toEqual(new Set(byHand.map(({ name }) => name)))
  })

  it('has records that every kind takes, in states that they have', () => {
    for (const { kind, fields, state } of example().records) {
      expect(REGISTRY.schema(kind)?.safeParse(fields).success).toBe(true)
      expect(Object.keys(REGISTRY.kind(kind)?.states?.labels ?? { '': '' })).toContain(state)
    }
  })

  it('reads the same on another day, with its dates as far from that day', () => {
    expect(released('2026-11-21')).toBe('2026-09-20')
    expect(released('2031-03-01')).toBe('2030-12-29')
  })

  it('has findings of every level, and suspect links', () => {
    const found = example()
    const graph = new MemoryGraph(found.space)
    graph.apply(found)
    const findings = [...assess(graph, TODAY, { registry: REGISTRY, rules: ALL_RULES, hash }).allFindings()]
    expect(new Set(findings.map(({ level }) => level))).toEqual(new Set(FINDING_LEVELS))
    const codes = new Set(findings.map(({ code }) => code))
    expect([...codes]).toEqual(expect.arrayContaining(['EVD-01', 'HAZ-01', 'HAZ-03', 'LNK-01']))
    expect(findings.length).toBeLessThan(found.records.length / 4)
  })

  it('keeps what a record said when its links were last reviewed', () => {
    const { earlier, records } = example()
    expect(earlier.map(({ ref, revision }) => [ref, revision])).toContainEqual(['CTL-4', 1])
    expect(records.find(({ ref }) => ref === 'CTL-4')?.revision).toBe(2)
  })
})

describe('a case folder', () => {
  it('reads a page: its heading names the record, its sections are fields', () => {
    const text = '---\nref: H-1\n---\n# Wrong dose\n\n## Clinical effect\n\nToo much.\n'
    const found = read([CASE, { path: 'h.md', text }])
    expect(isRefusal(found) ? found : found.records[0]?.fields).toEqual({ name: 'Wrong dose', effect: 'Too much.' })
  })

  it('joins records from either end and from within one another', () => {
    const text = `
- ref: H-1
  name: Wrong dose
  caused by:
    - ref: C-1
      name: Slip
      mitigated by: [CTL-1]
- { ref: CTL-1, statement: Limit, mitigates: H-1 }
`
    const found = read([CASE, { path: 'all.yaml', text }])
    if (isRefusal(found)) throw new Error(found.sentence)
    const refOf = (id: string) => found.records.find((record) => record.id === id)?.ref
    const joined = found.links.map(({ from, role, to }) => `${refOf(from)} ${role} ${refOf(to)}`)
    expect(joined.toSorted()).toEqual(['C-1 leads-to H-1', 'CTL-1 mitigates C-1', 'CTL-1 mitigates H-1'])
  })

  it.each([
    ['- ref: H-1\n  nom: x\n', 'a.yaml:1: A hazard has no field or link "nom".'],
    ['- ref: X-1\n', 'a.yaml:1: No kind has references like "X-1".'],
    ['- ref: H-1\n  name: x\n- ref: H-1\n  name: y\n', 'a.yaml:3: H-1 is already used at a.yaml:1.'],
    ['- ref: C-1\n  name: x\n  leads to: H-7\n', 'a.yaml:1: C-1 leads to "H-7", which no file holds.'],
    ['- ref: H-1\n  name: x\n  state: gone\n', 'a.yaml:1: H-1 cannot be "gone".'],
    ['- ref: H-1\n  name: x\n  state: closed\n', 'a.yaml:1: H-1 cannot be "closed" without residual.'],
    ['- ref: [\n', 'a.yaml:2 is not YAML:'],
    ['text\n', 'a.yaml is not a list of records.'],
  ])('refuses %j with the place and the reason', (text, sentence) => {
    expect(sentenceOf({ path: 'a.yaml', text })).toContain(sentence)
  })

  it('refuses a page whose text no section holds', () => {
    const text = '---\nref: H-1\nname: x\n---\nLoose text.\n'
    expect(sentenceOf({ path: 'h.md', text })).toBe('h.md has text that belongs to no section.')
  })
})
