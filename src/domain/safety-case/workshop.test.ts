import { describe, expect, test } from 'vitest'
import { DEFAULT_MATRIX } from '../risk/default-matrix.ts'
import { isSpread, spreadOf } from '../risk/rating-spread.ts'
import { arrived, attended, isHere, left } from './workshop-attendance.ts'
import { minutesText, type MinutedWorkshop } from './workshop-minutes.ts'
import { promptsOf } from './workshop-prompts.ts'
import { discussedSchema, participantSchema, TECHNIQUES } from './workshop.ts'

const NINE = '2026-03-01T09:00:00.000Z'
const TEN = '2026-03-01T10:00:00.000Z'
const rated = (severity: string, likelihood: string) => ({ severity, likelihood })
const ADA = { person: '11111111-1111-4111-8111-111111111111', name: 'Ada' }

describe('attendance', () => {
  test('whoever comes in is in the room until they leave, and may come again', () => {
    const there = arrived([{ name: 'Guest', discipline: 'Nurse' }], ADA, NINE)
    expect(there.map(isHere)).toEqual([false, true])
    const gone = left(there, ADA, TEN)
    expect(gone[1]).toMatchObject({ present: true, stays: [{ from: NINE, until: TEN }] })
    expect(arrived(gone, ADA, '2026-03-01T10:01:00.000Z')[1]?.stays).toHaveLength(2)
    expect(there.every((one) => participantSchema.safeParse(one).success)).toBe(true)
  })

  test('whoever is back within a minute never left', () => {
    const gone = left(arrived([], ADA, NINE), ADA, TEN)
    expect(arrived(gone, ADA, '2026-03-01T10:00:59.999Z')).toEqual([{ ...ADA, present: true, stays: [{ from: NINE }] }])
  })

  test('coming twice or leaving twice changes nothing', () => {
    const there = arrived([], ADA, NINE)
    expect(arrived(there, ADA, TEN)).toBe(there)
    const gone = left(there, ADA, TEN)
    expect(left(gone, ADA, '2026-03-01T11:00:00.000Z')).toEqual(gone)
  })

  test('an invited guest is known by name, a member by id though the name changed', () => {
    expect(arrived([{ name: 'Guest' }], { name: ' guest ' }, NINE)).toHaveLength(1)
    expect(arrived([ADA], { ...ADA, name: 'Ada Lovelace' }, NINE)).toHaveLength(1)
  })

  test('at the end nobody is in the room, and who never came was absent', () => {
    const all = attended(arrived([{ name: 'Guest' }], ADA, NINE), TEN)
    expect(all.some(isHere)).toBe(false)
    expect(all.map(({ present }) => present)).toEqual([false, true])
  })
})

describe('prompts', () => {
  test.each(TECHNIQUES)('%s asks each thing once, in words that can be kept', (technique) => {
    const names = promptsOf(technique).map(({ prompt }) => prompt)
    expect(names.length).toBeGreaterThan(3)
    expect(new Set(names).size).toBe(names.length)
    for (const prompt of names) expect(discussedSchema.safeParse({ item: 'Step', prompt }).success).toBe(true)
  })

  test('HAZOP lays every guide word over every parameter', () => {
    expect(promptsOf('HAZOP').map(({ prompt }) => prompt)).toEqual(
      expect.arrayContaining(['No information', 'Late communication']),
    )
    expect(promptsOf(undefined)).toEqual(promptsOf('free'))
  })
})

describe('the spread of several judgements', () => {
  test('counts steps between the furthest, whatever the order', () => {
    const ratings = [rated('Major', 'Low'), rated('Minor', 'High'), rated('Major', 'Medium')]
    expect(spreadOf(DEFAULT_MATRIX, ratings)).toEqual(spreadOf(DEFAULT_MATRIX, ratings.toReversed()))
    expect(spreadOf(DEFAULT_MATRIX, ratings)).toMatchObject({ severity: 3, likelihood: 2 })
  })

  test('is none for one judgement, for words of another scale, and for agreement', () => {
    expect(spreadOf(DEFAULT_MATRIX, [rated('Major', 'Low'), undefined, rated('Bad', 'Low')])).toBeNull()
    expect(isSpread(spreadOf(DEFAULT_MATRIX, [rated('Major', 'Low'), rated('Major', 'Low')]))).toBe(false)
    expect(isSpread(spreadOf(DEFAULT_MATRIX, [rated('Major', 'Low'), rated('Major', 'High')]))).toBe(true)
  })
})

describe('minutes', () => {
  const held: MinutedWorkshop = {
    ref: 'WS-1',
    name: 'Prescribing',
    heldOn: '2026-03-01',
    technique: 'SWIFT',
    scope: '',
    facilitator: 'Ada',
    participants: [
      { name: 'Ada', discipline: 'CSO', present: true, stays: [{ from: NINE, until: TEN }] },
      { name: 'Guest', present: false },
    ],
    items: [
      {
        item: 'Sign the order',
        prompts: ['Too late'],
        hazards: [
          {
            ref: 'H-1',
            name: 'Dose\ndoubled',
            causes: ['Signed twice'],
            effect: 'Overdose',
            prompt: 'Too late',
            ratings: [{ by: 'Ada', rating: 'Major × Low', reason: 'Seen once' }],
            agreed: { by: '', rating: 'Major × Low', reason: 'Agreed' },
            disagreement: 'Guest would say more',
          },
        ],
      },
      { item: 'Supply', prompts: [], hazards: [] },
    ],
    actions: [{ ref: 'ACT-1', name: 'Try it', owner: 'Ada', due: '2026-04-01' }],
    remark: '# Not a heading\nThank you.',
  }

  test('tell who, when, what was asked, found, judged, not agreed and to be done', () => {
    expect(minutesText(held).split('\n')).toEqual([
      '# WS-1 Prescribing',
      'Held on: 2026-03-01',
      'Technique: SWIFT',
      'Facilitator: Ada',
      '# Who took part',
      '- Ada, CSO, 09:00 UTC to 10:00 UTC',
      '- Guest, absent',
      '# Agenda',
      '## Sign the order',
      'Discussed: Too late.',
      '- H-1 Dose doubled (from “Too late”)',
      '  - Cause: Signed twice',
      '  - Effect: Overdose',
      '  - Ada judged Major × Low: Seen once',
      '  - Agreed: Major × Low: Agreed',
      '  - Not agreed: Guest would say more',
      '## Supply',
      'No prompt is marked as discussed.',
      'No hazard was found.',
      '# Actions',
      '- ACT-1 Try it, Ada, by 2026-04-01',
      '# Remark',
      'Not a heading',
      'Thank you.',
    ])
  })
})
