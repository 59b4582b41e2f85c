import type { Fields } from '../../record/json.ts'
import type { SafetyRecord } from '../../record/record.ts'
import { evidenceAboutToLapse, evidenceLapsed, evidenceWithoutDate, evidenceWithoutDigest } from './evidence-life.ts'
import {
  evidenceFailed,
  evidenceInconclusive,
  evidenceStatedUnverified,
  evidenceWithoutResult,
} from './evidence-result.ts'
import { evidenceOfNothing, evidenceOlderThanRelease, evidenceReviewedByAuthor } from './evidence-scope.ts'
import type { CaseBuilder, RecordParts, RuleCase } from './rule-case.test-support.ts'

const WITHDRAWN = { state: 'withdrawn' }

/** An earlier and a later run of one series for one control; the earlier one is returned. */
function earlierRun(c: CaseBuilder, earlier: Fields, later: Fields, parts: RecordParts = {}): SafetyRecord {
  const control = c.add('control')
  const first = c.add('evidence', { series: 'nightly', producedOn: '2026-05-01', ...earlier })
  c.link(first, 'shows-effective', control)
  c.link(c.add('evidence', { series: 'nightly', ...later }, parts), 'shows-effective', control)
  return first
}

function madeOn(c: CaseBuilder, state: string, fields: Fields = {}, parts: RecordParts = {}): SafetyRecord {
  const evidence = c.add('evidence', fields, parts)
  c.link(evidence, 'made-on', c.add('release', { version: '2.4.0' }, { state }))
  return evidence
}

/** What the rules on evidence let pass and find fault with. */
export const EVIDENCE_CASES: readonly RuleCase[] = [
  {
    rule: evidenceFailed,
    passes: {
      passed: (c) => c.add('evidence', { result: 'passed' }),
      'failed and withdrawn': (c) => c.add('evidence', { result: 'failed' }, WITHDRAWN),
      'a later run of its series took its place': (c) =>
        earlierRun(c, { result: 'failed' }, { result: 'passed', producedOn: '2026-05-02' }),
      'a run of the same day was linked later': (c) =>
        earlierRun(c, { result: 'failed' }, { result: 'passed', producedOn: '2026-05-01' }),
    },
    fails: {
      failed: (c) => c.add('evidence', { result: 'failed', release: '2.4.1' }),
      'the later run of its series has no result': (c) =>
        earlierRun(c, { result: 'failed' }, { producedOn: '2026-05-02' }),
      'the later run of its series is inconclusive': (c) =>
        earlierRun(c, { result: 'failed' }, { result: 'inconclusive', producedOn: '2026-05-02' }),
      'the other run of its series is older': (c) =>
        earlierRun(c, { result: 'failed' }, { result: 'passed', producedOn: '2026-04-30' }),
      'a run of the same day was linked earlier': (c) => {
        const control = c.add('control')
        const runs = (['passed', 'failed'] as const).map((result) =>
          c.add('evidence', { series: 'nightly', producedOn: '2026-05-01', result }),
        )
        for (const run of runs) c.link(run, 'shows-effective', control)
        return runs[1]
      },
      'neither run of its series is dated': (c) => {
        const control = c.add('control')
        const runs = ['failed', 'passed'].map((result) => c.add('evidence', { series: 'nightly', result }))
        for (const run of runs) c.link(run, 'shows-effective', control)
        return runs[0]
      },
      'a run of a series that is used nowhere': (c) =>
        c.add('evidence', { series: 'nightly', producedOn: '2026-05-01', result: 'failed' }),
      'a later run of another series': (c) =>
        earlierRun(c, { result: 'failed' }, { result: 'passed', producedOn: '2026-05-02', series: 'weekly' }),
      'the later run of its series is not dated': (c) => earlierRun(c, { result: 'failed' }, { result: 'passed' }),
      'the later run was withdrawn': (c) =>
        earlierRun(c, { result: 'failed' }, { result: 'passed', producedOn: '2026-05-02' }, WITHDRAWN),
      'a later run took its place for one of two controls': (c) => {
        const run = earlierRun(c, { result: 'failed' }, { result: 'passed', producedOn: '2026-05-02' })
        c.link(run, 'shows-implemented', c.add('control'))
        return run
      },
    },
  },
  {
    rule: evidenceInconclusive,
    passes: {
      passed: (c) => c.add('evidence', { result: 'passed' }),
      withdrawn: (c) => c.add('evidence', { result: 'inconclusive' }, WITHDRAWN),
      'a later run took its place': (c) =>
        earlierRun(c, { result: 'inconclusive' }, { result: 'passed', producedOn: '2026-05-02' }),
    },
    fails: { inconclusive: (c) => c.add('evidence', { result: 'inconclusive' }) },
  },
  {
    rule: evidenceWithoutResult,
    passes: {
      'a result': (c) => c.add('evidence', { result: 'failed' }),
      'text from an import is another rule': (c) => c.add('evidence', { type: 'stated in import' }),
      withdrawn: (c) => c.add('evidence', { type: 'audit' }, WITHDRAWN),
    },
    fails: { 'nobody has looked': (c) => c.add('evidence', { type: 'audit' }) },
  },
  {
    rule: evidenceStatedUnverified,
    passes: {
      verified: (c) => c.add('evidence', { type: 'stated in import' }, { state: 'verified' }),
      withdrawn: (c) => c.add('evidence', { type: 'stated in import' }, WITHDRAWN),
    },
    fails: { 'only stated': (c) => c.add('evidence', { type: 'stated in import' }) },
  },
  {
    rule: evidenceLapsed,
    passes: {
      'valid to the end of today': (c) => c.add('evidence', { validUntil: '2026-06-15' }),
      'valid without end': (c) => c.add('evidence'),
      withdrawn: (c) => c.add('evidence', { validUntil: '2026-06-01' }, WITHDRAWN),
      'a later run took its place': (c) => earlierRun(c, { validUntil: '2026-06-01' }, { producedOn: '2026-06-02' }),
    },
    fails: { 'lapsed yesterday': (c) => c.add('evidence', { validUntil: '2026-06-14' }) },
    until: { 'valid to the end of today': '2026-06-16' },
  },
  {
    rule: evidenceAboutToLapse,
    passes: {
      'a year away': (c) => c.add('evidence', { validUntil: '2027-06-15' }),
      'lapsed already': (c) => c.add('evidence', { validUntil: '2026-06-14' }),
      'thirty-one days away': (c) => c.add('evidence', { validUntil: '2026-07-16' }),
      withdrawn: (c) => c.add('evidence', { validUntil: '2026-06-20' }, WITHDRAWN),
      'a later run took its place': (c) => earlierRun(c, { validUntil: '2026-06-20' }, { producedOn: '2026-06-02' }),
    },
    fails: {
      'thirty days away': (c) => c.add('evidence', { validUntil: '2026-07-15' }),
      'the last day': (c) => c.add('evidence', { validUntil: '2026-06-15' }),
    },
    until: {
      'a year away': '2027-05-16',
      'thirty-one days away': '2026-06-16',
      'thirty days away': '2026-07-16',
      'the last day': '2026-06-16',
    },
  },
  {
    rule: evidenceWithoutDigest,
    passes: {
      'a digest': (c) => c.add('evidence', { digest: 'e3b0c442' }),
      'stated in an imported file': (c) => c.add('evidence', { type: 'stated in import' }),
      withdrawn: (c) => c.add('evidence', {}, WITHDRAWN),
    },
    fails: { 'no digest': (c) => c.add('evidence', { location: 'share/report.pdf' }) },
  },
  {
    rule: evidenceWithoutDate,
    passes: {
      dated: (c) => c.add('evidence', { producedOn: '2026-06-01' }),
      'stated in an imported file': (c) => c.add('evidence', { type: 'stated in import' }),
      withdrawn: (c) => c.add('evidence', {}, WITHDRAWN),
    },
    fails: { undated: (c) => c.add('evidence') },
  },
  {
    rule: evidenceOlderThanRelease,
    passes: {
      'a release in the field': (c) => madeOn(c, 'in-field'),
      'no release named': (c) => c.add('evidence'),
      'one of two releases is in the field': (c) => {
        const evidence = madeOn(c, 'withdrawn')
        c.link(evidence, 'made-on', c.add('release', { version: '2.5.0' }, { state: 'in-field' }))
        return evidence
      },
      withdrawn: (c) => madeOn(c, 'withdrawn', {}, WITHDRAWN),
      'a later run took its place': (c) => {
        const run = earlierRun(c, {}, { producedOn: '2026-05-02' })
        c.link(run, 'made-on', c.add('release', { version: '2.4.0' }, WITHDRAWN))
        return run
      },
    },
    fails: { 'a release that was withdrawn': (c) => madeOn(c, 'withdrawn') },
  },
  {
    rule: evidenceOfNothing,
    passes: {
      'shows a control': (c) => earlierRun(c, {}, {}),
      withdrawn: (c) => c.add('evidence', {}, WITHDRAWN),
      'cited by a solution': (c) => {
        const evidence = c.add('evidence')
        c.link(c.add('solution'), 'cites', evidence)
        return evidence
      },
    },
    fails: { 'shows nothing': (c) => c.add('evidence') },
  },
  {
    rule: evidenceReviewedByAuthor,
    passes: {
      'two people': (c) => c.add('evidence', { author: 'A. Author', reviewer: 'R. Reader' }),
      'nobody named': (c) => c.add('evidence'),
      'an author, and no reviewer yet': (c) => c.add('evidence', { author: 'A. Author' }),
      withdrawn: (c) => c.add('evidence', { author: 'A. Author', reviewer: 'A. Author' }, WITHDRAWN),
    },
    fails: {
      'one person': (c) => c.add('evidence', { author: 'A. Author', reviewer: 'A. Author' }),
      'one person, spelt otherwise': (c) => c.add('evidence', { author: 'A. Author', reviewer: 'a. author' }),
    },
  },
]
