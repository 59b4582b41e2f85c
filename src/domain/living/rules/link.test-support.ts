import type { SeenTogether } from '../../record/link.ts'
import type { SafetyRecord } from '../../record/record.ts'
import { linkSuspect, linkToUseSuspect, supportSuspect } from './link-rules.ts'
import { seenNow, type CaseBuilder, type RuleCase } from './rule-case.test-support.ts'

type Look = (from: SafetyRecord, to: SafetyRecord) => SeenTogether | null

const never: Look = () => null
const beforeFromChanged: Look = (from, to) => ({ ...seenNow(from, to), from: 'earlier' })
const beforeToChanged: Look = (from, to) => ({ ...seenNow(from, to), to: 'earlier' })
const withQuestion: Look = (from, to) => ({ ...seenNow(from, to), answer: 'ask' })

function joined(c: CaseBuilder, from: string, role: string, to: string, look: Look): SafetyRecord {
  const start = c.add(from)
  const end = c.add(to)
  c.link(start, role, end, look(start, end))
  return start
}

function support(c: CaseBuilder, look: Look): SafetyRecord {
  const upper = c.add('strategy')
  const lower = c.add('goal')
  c.link(upper, 'supported-by', lower, look(upper, lower))
  return lower
}

/** What the rules on suspect links let pass and find fault with. */
export const LINK_CASES: readonly RuleCase[] = [
  {
    rule: linkSuspect,
    passes: {
      'seen as it is': (c) => joined(c, 'evidence', 'shows-effective', 'control', seenNow),
      'never seen': (c) => joined(c, 'evidence', 'shows-effective', 'control', never),
      'the end that nobody watches changed': (c) =>
        joined(c, 'evidence', 'shows-effective', 'control', beforeToChanged),
      'what supports it changed, which is another rule': (c) =>
        joined(c, 'strategy', 'supported-by', 'goal', beforeToChanged),
      'the intended use changed, which is another rule': (c) =>
        joined(c, 'hazard', 'arises-from-use', 'intended-use', beforeToChanged),
    },
    fails: {
      'the evidence changed': (c) => joined(c, 'evidence', 'shows-effective', 'control', beforeFromChanged),
      'the mitigated hazard changed': (c) => joined(c, 'control', 'mitigates', 'hazard', beforeToChanged),
      'the context of use changed': (c) => joined(c, 'hazard', 'arises-from-use', 'context-of-use', beforeToChanged),
      'a reviewed intended use changed': (c) => joined(c, 'review', 'reviewed', 'intended-use', beforeToChanged),
      'a question is open': (c) => joined(c, 'control', 'mitigates', 'cause', withQuestion),
    },
  },
  {
    rule: linkToUseSuspect,
    passes: {
      'seen as it is': (c) => joined(c, 'hazard', 'arises-from-use', 'intended-use', seenNow),
      'the context of use changed': (c) => joined(c, 'hazard', 'arises-from-use', 'context-of-use', beforeToChanged),
    },
    fails: {
      'a hazard for the old use': (c) => joined(c, 'hazard', 'arises-from-use', 'intended-use', beforeToChanged),
      'a context of the old use': (c) => joined(c, 'context', 'refers-to', 'intended-use', beforeToChanged),
    },
  },
  {
    rule: supportSuspect,
    passes: { 'the upper element changed': (c) => support(c, beforeFromChanged) },
    fails: { 'the lower element changed': (c) => support(c, beforeToChanged) },
  },
]
