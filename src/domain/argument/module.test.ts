import { describe, expect, it } from 'vitest'
import { assess } from '../living/assess.ts'
import { CYCLE_RULE } from '../living/cycle-rule.ts'
import { contextOf } from '../living/living-world.test-support.ts'
import { MARKED, MarkedCase } from '../living/marked-rule.test-support.ts'

const TODAY = '2026-06-15'

/** Modules, each within the next. */
function withinOneAnother(build: MarkedCase, count: number) {
  const modules = Array.from({ length: count }, () => build.add('module'))
  modules.forEach((inner, place) => {
    const outer = modules[place + 1]
    if (outer !== undefined) build.link(inner, 'in-module', outer)
  })
  return modules
}

const codesIn = ({ graph }: MarkedCase) =>
  [...assess(graph, TODAY, contextOf([MARKED])).allFindings()].map(({ code, subject }) => `${code} ${subject}`)

describe('a module', () => {
  it('may be within another at any depth', () => {
    const build = new MarkedCase()
    withinOneAnother(build, 4)
    expect(codesIn(build)).toEqual([])
  })

  it('is found fault with when it comes to be within itself, however long the way', () => {
    const build = new MarkedCase()
    const modules = withinOneAnother(build, 4)
    const [inner, outer] = [modules[0], modules.at(-1)]
    if (inner === undefined || outer === undefined) throw new Error('There are modules.')
    build.link(outer, 'in-module', inner)
    expect(codesIn(build).toSorted()).toEqual(modules.map(({ id }) => `${CYCLE_RULE.code} ${id}`).toSorted())
  })
})
