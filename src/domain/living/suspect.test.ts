import { describe, expect, it } from 'vitest'
import { contextOf } from './living-world.test-support.ts'
import { marked, MarkedCase } from './marked-rule.test-support.ts'
import { seenNow } from './rules/rule-case.test-support.ts'
import { isSuspect } from './suspect.ts'

/** A cause that leads to a hazard: only a change of the cause puts the link in doubt. */
function joined() {
  const build = new MarkedCase()
  const [cause, hazard] = [build.mark('cause'), build.mark('hazard')]
  return { build, cause, hazard, link: build.link(cause, 'leads-to', hazard, seenNow(cause, hazard)) }
}

describe('a link', () => {
  const context = contextOf([])

  it('is suspect once the end that matters has changed', () => {
    const { build, cause, link } = joined()
    expect(isSuspect(build.graph, link, context)).toBe(false)
    build.graph.apply({ records: [marked(cause, 'another')], links: [] })
    expect(isSuspect(build.graph, link, context)).toBe(true)
  })

  it('is not suspect for a change of the other end', () => {
    const { build, hazard, link } = joined()
    build.graph.apply({ records: [marked(hazard, 'another')], links: [] })
    expect(isSuspect(build.graph, link, context)).toBe(false)
  })

  it('stays suspect with an open question, whatever the ends say', () => {
    const { build, cause, hazard, link } = joined()
    const asked = { ...link, seen: { ...seenNow(cause, hazard), answer: 'ask' as const } }
    expect(isSuspect(build.graph, asked, context)).toBe(true)
  })

  it('is not suspect when ended, never looked at, or without its ends', () => {
    const { build, cause, link } = joined()
    build.graph.apply({ records: [marked(cause, 'another')], links: [] })
    const ended = { reason: 'test', by: 'tester', at: '2026-06-15T09:00:00.000Z' }
    expect(isSuspect(build.graph, { ...link, ended }, context)).toBe(false)
    expect(isSuspect(build.graph, { ...link, seen: null }, context)).toBe(false)
    expect(isSuspect(build.graph, { ...link, from: 'nowhere' }, context)).toBe(false)
  })
})
