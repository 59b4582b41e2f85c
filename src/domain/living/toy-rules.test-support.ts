import { textOf, type SafetyRecord } from '../record/record.ts'
import { NOTHING, type FindingLevel, type RuleResult } from './finding.ts'
import type { RecordRule, Rule, SpaceRule } from './rule.ts'

const CASE_KINDS = ['hazard', 'cause', 'control', 'evidence', 'goal', 'strategy', 'solution']

type RecordRuleParts = Pick<RecordRule, 'code' | 'level' | 'on' | 'paths' | 'reads' | 'check'> &
  Partial<Pick<RecordRule, 'from' | 'axis'>>

function recordRule(parts: RecordRuleParts): RecordRule {
  return { sentence: 'A toy.', clauses: ['DCB0129 3.3.1'], remedy: 'Play on.', ...parts }
}

function spaceRule(parts: Pick<SpaceRule, 'code' | 'level' | 'reads' | 'check'>): SpaceRule {
  return { sentence: 'A toy.', clauses: ['DCB0129 3.3.1'], remedy: 'Play on.', on: 'space', ...parts }
}

function say(code: string, subject: string, level: FindingLevel, sentence: string): RuleResult {
  return { findings: [{ code, subject, level, sentence, remedy: 'Play on.', about: [] }], until: null }
}

const textsOf = (records: readonly SafetyRecord[]) =>
  records.map((record) => `${record.ref} ${record.state}`).join(', ')

/** Rules of every shape a rule can have, each saying exactly what it read, so that a missed run shows. */
export const TOY_RULES: readonly Rule[] = [
  recordRule({
    code: 'TOY-01',
    level: 'attention',
    on: CASE_KINDS,
    paths: [['<*'], ['>*']],
    reads: [],
    check(subject, view) {
      const near = [...view.along(subject, '<*'), ...view.along(subject, '>*')].map(({ record }) => record)
      return near.length % 3 === 1 ? say('TOY-01', subject.id, 'attention', textsOf(near)) : NOTHING
    },
  }),
  recordRule({
    code: 'TOY-02',
    level: 'blocker',
    on: ['hazard'],
    paths: [['<leads-to', '<mitigates']],
    reads: [],
    from: 'control',
    check(subject, view) {
      const causes = view.along(subject, '<leads-to')
      const controls = causes.flatMap(({ record }) => view.along(record, '<mitigates').map((far) => far.record))
      return controls.length === 0 ? NOTHING : say('TOY-02', subject.id, 'blocker', textsOf(controls))
    },
  }),
  recordRule({
    code: 'TOY-03',
    level: 'note',
    on: ['hazard', 'control'],
    paths: [],
    reads: ['titles'],
    check(subject, view) {
      const same = view.sameTitle(subject)
      const [first = ''] = same
      return same.size > 1 ? say('TOY-03', subject.id, 'note', `${same.size} ${view.record(first)?.ref}`) : NOTHING
    },
  }),
  recordRule({
    code: 'TOY-04',
    level: 'attention',
    on: ['evidence'],
    paths: [],
    reads: [],
    axis: 'freshness',
    check(subject, view) {
      const until = textOf(subject, 'validUntil')
      if (until === '' || until <= view.today)
        return until === '' ? NOTHING : say('TOY-04', subject.id, 'attention', until)
      return { findings: [], until }
    },
  }),
  recordRule({
    code: 'TOY-05',
    level: 'broken',
    on: ['evidence'],
    paths: [],
    reads: [],
    check: (subject) =>
      textOf(subject, 'result') === 'failed' ? say('TOY-05', subject.id, 'broken', 'Failed.') : NOTHING,
  }),
  recordRule({
    code: 'TOY-06',
    level: 'attention',
    on: ['hazard'],
    paths: [],
    reads: ['plan', 'presence'],
    check(subject, view) {
      if (!view.anyOf('goal') || view.plan.record === null) return NOTHING
      return say('TOY-06', subject.id, 'attention', `${view.plan.matrix.version} ${view.plan.record.revision}`)
    },
  }),
  recordRule({
    code: 'TOY-11',
    level: 'note',
    on: ['hazard'],
    paths: [],
    reads: ['matrix', 'policy'],
    check: (subject, view) =>
      say('TOY-11', subject.id, 'note', `${view.matrix.version} ${view.policy.policy ?? 'no policy'}`),
  }),
  recordRule({
    code: 'TOY-07',
    level: 'blocker',
    on: ['goal', 'strategy'],
    paths: [['>supported-by'], ['<supported-by']],
    reads: [],
    check(subject, view) {
      if (view.linked(subject, '>supported-by')) return NOTHING
      return say('TOY-07', subject.id, 'blocker', String(view.linked(subject, '<supported-by')))
    },
  }),
  recordRule({
    code: 'TOY-08',
    level: 'note',
    on: ['cause'],
    paths: [],
    reads: ['references'],
    check(subject, view) {
      const named = view.byReference(textOf(subject, 'name'))
      return named.size === 0 ? NOTHING : say('TOY-08', subject.id, 'note', [...named].join(' '))
    },
  }),
  recordRule({
    code: 'TOY-09',
    level: 'attention',
    on: ['control'],
    paths: [['>mitigates']],
    reads: [],
    check(subject, view) {
      const seen = view
        .along(subject, '>mitigates')
        .filter(({ link, record }) => link.seen?.to !== view.fingerprint(record))
      return seen.length === 0
        ? NOTHING
        : say('TOY-09', subject.id, 'attention', textsOf(seen.map(({ record }) => record)))
    },
  }),
  spaceRule({
    code: 'TOY-10',
    level: 'blocker',
    reads: ['presence', 'top-goals'],
    check(view) {
      const releases = [...view.present('release')].map((id) => `${view.record(id)?.ref} ${view.record(id)?.state}`)
      return say('TOY-10', view.space.id, 'blocker', `${[...view.topGoals()].join(' ')}; ${releases.join(' ')}`)
    },
  }),
]
