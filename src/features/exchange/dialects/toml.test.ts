import { describe, expect, it } from 'vitest'
import { createImportReader } from '../exchange-service.ts'
import { DEFAULT_MATRIX } from '../../../domain/risk/default-matrix.ts'
import { lines, readLog } from '../reading.test-support.ts'

const LOG = `title = "Ward list"
reviewed = 2026-02-01

[[hazards]]
id = "H-1"
name = "Patient missing from the list"
causes = ["Late transfer", "Filter left on"]
status = "Open"
owner = "Ward lead"
date_raised = 2026-01-05

[hazards.initial]
severity = "Major"
likelihood = "Medium"

[[hazards.controls]]
text = "List is refreshed at handover"
type = "Design"

[[hazards]]
id = "H-2"
name = "Bed shown twice"
severity = 2
`

describe('TOML', () => {
  it('reads tables of hazards with their groups, lists and dates', async () => {
    const log = await readLog({ 'log.toml': LOG })
    expect(lines(log)).toEqual([
      'H-1 | Patient missing from the list | Major × Medium = 3 | – | 2c 1m | Open',
      'H-2 | Bed shown twice | – | – | 0c 0m | –',
    ])
    expect(log.result).toMatchObject({ format: 'toml', hazards: [{ owner: 'Ward lead', where: '$.hazards[0]' }, {}] })
    expect(log.log.found.hazards[0]?.prose.date).toBe('2026-01-05')
    expect(log.result.hazards[1]?.initial.stated.severity).toBe('2')
  })

  it('refuses what is no whole TOML and says where', async () => {
    const reader = createImportReader(null)
    const bytes = new TextEncoder().encode('[[hazards]]\nname = "Late\n')
    const answer = await reader.read([{ name: 'log.toml', bytes }], { matrix: DEFAULT_MATRIX, answers: {} })
    expect(answer).toMatchObject({ code: 'FILE_UNREADABLE' })
  })
})

describe('front matter in TOML', () => {
  it('gives the fields of a page about one hazard, and the page keeps its lines', async () => {
    const page = `+++
title = "Result shown under: the wrong name"
id = "HZ-7"
severity = "Major"
causes = ["Two tabs", "Cached \\"header\\""]

[residual]
severity = "Major"
likelihood = "Low"
+++

# Result shown under: the wrong name

## Controls

- Name is read again
`
    const log = await readLog({ 'hz-7.md': page })
    expect(lines(log)).toEqual([
      'HZ-7 | Result shown under: the wrong name | Major × ? = ? | Major × Low = 3 | 2c 1m | –',
    ])
    expect(log.log.found.hazards[0]?.causes.map(({ text }) => text)).toEqual(['Two tabs', 'Cached "header"'])
    expect(log.log.found.hazards[0]?.controls[0]?.where).toBe('line 14')
  })

  it('may list hazards', async () => {
    const log = await readLog({
      'log.md': '+++\n[[hazards]]\nid = "A1"\nname = "Late"\nseverity = "Minor"\nlikelihood = "Low"\n+++\n\nText.\n',
    })
    expect(lines(log)).toEqual(['A1 | Late | Minor × Low = 1 | – | 0c 0m | –'])
  })

  it('is read as a page where the fence is never closed', async () => {
    const log = await readLog({ 'log.md': '+++\n\n# Hazard: Late\n\nCause: Queue\n' })
    expect(log.result.hazards.map(({ title }) => title)).toEqual(['Late'])
  })
})
