import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SafetyRecord } from '../record/record.ts'
import { assess } from './assess.ts'
import { applyDelta } from './assessment-delta.ts'
import { OUTLOOKS, type Outlook } from './finding.ts'
import { contextOf } from './living-world.test-support.ts'
import { MARKED, marked, MarkedCase } from './marked-rule.test-support.ts'
import { reassess } from './reassess.ts'

const TODAY = '2026-06-15'
const CONTEXT = contextOf([MARKED])
const outlook = fc.constantFrom(...OUTLOOKS)

/** Heads of modules, each drawing on the next by an away goal that stands for it. */
function modulesInARow(build: MarkedCase, outlooks: readonly Outlook[]): readonly SafetyRecord[] {
  const heads = outlooks.map((mark) => build.mark('goal', mark))
  heads.forEach((head, place) => {
    build.link(head, 'in-module', build.add('module'))
    const next = heads[place + 1]
    if (next === undefined) return
    const away = build.add('goal', { away: true })
    build.link(head, 'supported-by', away)
    build.link(away, 'stands-for', next)
  })
  return heads
}

function worstOf(outlooks: readonly Outlook[]): Outlook {
  return OUTLOOKS[Math.max(...outlooks.map((one) => OUTLOOKS.indexOf(one)))] ?? 'holds'
}

describe('an away goal', () => {
  it('passes on what becomes of the goal it stands for, through any number of modules', () => {
    fc.assert(
      fc.property(fc.array(outlook, { minLength: 2, maxLength: 6 }), fc.nat(), outlook, (before, at, becomes) => {
        const build = new MarkedCase()
        const heads = modulesInARow(build, before)
        const first = assess(build.graph, TODAY, CONTEXT)
        expect(heads.map(({ id }) => first.outlook(id))).toEqual(before.map((_, from) => worstOf(before.slice(from))))

        const place = at % before.length
        const head = heads[place]
        if (head === undefined) return
        const change = { records: [marked(head, becomes)], links: [] }
        const second = applyDelta(first, reassess(first, build.graph, change, TODAY, CONTEXT))
        const after = before.with(place, becomes)
        expect(heads.map(({ id }) => second.outlook(id))).toEqual(after.map((_, from) => worstOf(after.slice(from))))
      }),
    )
  })
})
