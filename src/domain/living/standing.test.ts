import { describe, expect, it } from 'vitest'
import type { SafetyRecord } from '../record/record.ts'
import { assess } from './assess.ts'
import { contextOf } from './living-world.test-support.ts'
import { MARKED, MarkedCase } from './marked-rule.test-support.ts'
import type { Rule } from './rule.ts'
import { standingOf } from './standing.ts'

const APPROVED = { name: 'A. Example', role: 'Clinical Safety Officer', decision: 'approved', on: '2026-05-01' }

/** That every case needs a product. */
const NEEDS_PRODUCT: Rule = {
  ...MARKED,
  code: 'TST-02',
  on: 'space',
  reads: ['presence'],
  check(view) {
    if (view.anyOf('product')) return { findings: [], until: null }
    const finding = {
      code: 'TST-02',
      subject: view.space.id,
      level: 'blocker',
      sentence: 'No product.',
      remedy: '',
    } as const
    return { findings: [{ ...finding, about: [] }], until: null }
  },
}

function standing(build: MarkedCase, rules: readonly Rule[] = [MARKED, NEEDS_PRODUCT]) {
  return standingOf(build.graph, assess(build.graph, '2026-06-15', contextOf(rules)))
}

/** A case that holds: a product, a hazard, a release, and a signed report that covers it. */
class SignedCase extends MarkedCase {
  readonly hazard: SafetyRecord
  readonly report: SafetyRecord

  constructor(approval: object = APPROVED, type = 'Clinical Safety Case Report') {
    super()
    this.mark('product')
    this.hazard = this.mark('hazard')
    const fields = { name: 'Report', type, issuedOn: '2026-05-01', approvals: [{ ...APPROVED, ...approval }] }
    this.report = this.add('issued-document', fields, { state: 'issued' })
    this.link(this.report, 'covers', this.add('release', { version: '1.0.0' }, { state: 'authorised' }))
  }
}

describe('the standing of a space', () => {
  it('holds when nothing contradicts the signed case, and never says more', () => {
    const found = standing(new SignedCase())
    expect(found).toEqual({
      standing: 'holds',
      sentence: 'Nothing recorded contradicts the signed case.',
      health: 'Nothing is recorded as wrong',
      freshness: 'Nothing is overdue',
      reasons: [],
    })
  })

  it.each([
    ['no hazard', () => new MarkedCase()],
    ['a report declined', () => new SignedCase({ decision: 'declined' })],
    ['a report approved by others alone', () => new SignedCase({ role: 'Product owner' })],
    ['another document signed', () => new SignedCase({}, 'Hazard Log')],
  ])('is in preparation with %s', (_name, make) => {
    expect(standing(make()).standing).toBe('in preparation')
  })

  it('is in preparation while required content is missing', () => {
    const build = new SignedCase()
    const [product] = build.graph.idsOfKind('product')
    const record = build.graph.record(product ?? '')
    const retired = { reason: 'test', on: '2026-06-01', by: 'tester' }
    build.graph.apply({ records: record === undefined ? [] : [{ ...record, retired }], links: [] })
    expect(standing(build)).toMatchObject({ standing: 'in preparation', sentence: 'No product.' })
  })

  it('lapses when something broken reaches a hazard or a goal', () => {
    const build = new SignedCase()
    build.link(build.mark('cause', 'broken'), 'leads-to', build.hazard)
    expect(standing(build)).toMatchObject({
      standing: 'lapsed',
      sentence: 'C-1 is broken, so 1 hazard no longer holds.',
    })
    const argued = new SignedCase()
    for (const solution of [argued.mark('solution', 'broken'), argued.mark('solution', 'broken')]) {
      argued.link(argued.mark('goal'), 'supported-by', solution)
    }
    argued.link(argued.mark('cause', 'broken'), 'leads-to', argued.hazard)
    expect(standing(argued)).toMatchObject({
      standing: 'lapsed',
      sentence: 'C-1 and 2 others are broken, so 1 hazard and 2 goals no longer hold.',
    })
  })

  it('lapses when the newest release is not covered', () => {
    const build = new SignedCase()
    build.add('release', { version: '2.0.0' }, { state: 'candidate' })
    expect(standing(build)).toMatchObject({
      standing: 'lapsed',
      sentence: 'Release 2.0.0 is not covered by a signed report.',
    })
  })

  it('does not lapse with a newest release that was withdrawn', () => {
    const build = new SignedCase()
    build.add('release', { version: '2.0.0' }, { state: 'withdrawn' })
    expect(standing(build).standing).toBe('holds')
  })

  it('does not lapse where an older report, replaced by a newer one, covers the newest release', () => {
    const build = new SignedCase()
    build.graph.apply({ records: [{ ...build.report, state: 'superseded' }], links: [] })
    build.add('issued-document', build.report.fields, { state: 'issued' })
    expect(standing(build).standing).toBe('holds')
  })

  it('needs attention with blockers or attention, worst first as reasons', () => {
    const build = new SignedCase()
    build.mark('hazard', 'attention')
    const blocked = build.mark('cause', 'blocker')
    build.link(blocked, 'leads-to', build.hazard)
    build.mark('cause', 'note')
    const found = standing(build)
    expect(found).toMatchObject({
      standing: 'needs attention',
      sentence: '1 point must be settled before signing.',
      health: '1 to settle before signing, 1 to look at',
    })
    expect(found.reasons.map(({ records }) => records)).toEqual([[build.hazard.id, blocked.id], ['hazard-2']])
  })

  it('keeps what was not looked at in time apart from what is wrong', () => {
    const build = new SignedCase()
    build.mark('evidence', 'attention')
    const found = standing(build, [{ ...MARKED, axis: 'freshness' }])
    expect(found).toMatchObject({
      standing: 'needs attention',
      health: 'Nothing is recorded as wrong',
      freshness: '1 finding is only about what was not looked at in time',
    })
  })

  it('gives no more reasons than can be read, the lowest references first', () => {
    const build = new SignedCase()
    for (let count = 0; count < 30; count += 1) build.mark('requirement', 'blocker')
    const { reasons } = standing(build)
    expect(reasons.map(({ finding }) => finding.subject)).toEqual(
      Array.from({ length: 10 }, (_, place) => `requirement-${place + 1}`),
    )
  })
})
