import type { Kind, LinkRole } from '../../record/kind.ts'
import type { SafetyRecord } from '../../record/record.ts'
import { REGISTRY } from '../../registry.ts'
import { NOTHING } from '../finding.ts'
import type { LinkPath, RecordRule, Step } from '../rule.ts'
import { firstSuspect } from './suspect-link.ts'

const SUPPORT = 'supported-by'

/** The roles of a kind whose change is watched from the end that the link starts at. */
function watchedRoles(kind: Kind): readonly LinkRole[] {
  return kind.links.filter((role) => role.suspectBy !== 'neither' && role.role !== SUPPORT)
}

/** Whether a kind draws its standing from an intended use in this role. */
function restsOnUse(role: LinkRole): boolean {
  return role.rests === 'from-on-to' && role.to.includes('intended-use')
}

function stepsByKind(isWatched: (role: LinkRole) => boolean): ReadonlyMap<string, readonly Step[]> {
  const steps = REGISTRY.kinds.map((kind) => {
    const watched = watchedRoles(kind).filter(isWatched)
    return [kind.name, watched.map((role): Step => `>${role.role}`)] as const
  })
  return new Map(steps.filter(([, ofKind]) => ofKind.length > 0))
}

function pathsOf(steps: ReadonlyMap<string, readonly Step[]>): readonly LinkPath[] {
  return [...new Set([...steps.values()].flat())].map((step) => [step])
}

const STEPS = stepsByKind(() => true)
const STEPS_TO_USE = stepsByKind(restsOnUse)

/** LNK-01: seen from the end where the link starts, which either is in doubt or is what the doubted end rests on. */
export const linkSuspect: RecordRule = {
  code: 'LNK-01',
  sentence: 'Nothing has changed since somebody last looked at both ends of a link.',
  clauses: [
    'DCB0129 3.1.2',
    'DCB0129 7.3.1',
    'DCB0160 Clinical Risk Management File: kept',
    'DCB0160 Modification and maintenance: process applied',
  ],
  level: 'attention',
  remedy: 'Compare before and after, and say whether what is linked still holds.',
  on: [...STEPS.keys()],
  paths: pathsOf(STEPS),
  reads: [],
  check(subject, view) {
    for (const step of STEPS.get(subject.kind) ?? []) {
      const suspect = firstSuspect(linkSuspect, subject, step, view, isNoUse)
      if (suspect !== null) return suspect
    }
    return NOTHING
  },
}

/** LNK-03: a changed intended use puts everything judged for the old one in question. */
export const linkToUseSuspect: RecordRule = {
  code: 'LNK-03',
  sentence: 'Nothing rests on an intended use that has changed since somebody last looked.',
  clauses: [
    'DCB0129 4.2.2',
    'DCB0129 7.3.1',
    'DCB0160 Health IT System scope definition: intended use',
    'DCB0160 Modification and maintenance: process applied',
    'ISO 14971 5.2',
  ],
  level: 'blocker',
  remedy: 'Read the new intended use, and say whether the hazard or claim still holds under it.',
  on: [...STEPS_TO_USE.keys()],
  paths: pathsOf(STEPS_TO_USE),
  reads: [],
  check(subject, view) {
    for (const step of STEPS_TO_USE.get(subject.kind) ?? []) {
      const suspect = firstSuspect(linkToUseSuspect, subject, step, view, isUse)
      if (suspect !== null) return suspect
    }
    return NOTHING
  },
}

/** GSN-14: seen from the lower element, because one strategy may stand on a hundred thousand goals. */
export const supportSuspect: RecordRule = {
  code: 'GSN-14',
  sentence: 'No element of the argument has changed since somebody read it with what it supports.',
  clauses: ['GSN v3 core', 'DCB0129 3.1.2', 'DCB0160 Clinical Risk Management File: kept'],
  level: 'attention',
  remedy: 'Read both together, and say whether the support still holds.',
  on: ['goal', 'strategy', 'solution'],
  paths: [[`<${SUPPORT}`]],
  reads: [],
  check(subject, view) {
    return firstSuspect(supportSuspect, subject, `<${SUPPORT}`, view, isAny) ?? NOTHING
  },
}

/** A review that looked at an intended use does not rest on it, so its suspect link is one like the others. */
function isNoUse(other: SafetyRecord, subject: SafetyRecord): boolean {
  return other.kind !== 'intended-use' || !STEPS_TO_USE.has(subject.kind)
}

function isUse(other: SafetyRecord): boolean {
  return other.kind === 'intended-use'
}

function isAny(): boolean {
  return true
}
