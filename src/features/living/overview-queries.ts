import type { FindingLevel } from '../../domain/living/finding.ts'
import type { LivingContext } from '../../domain/living/context.ts'
import { isCovered } from '../../domain/living/coverage.ts'
import { planInForce } from '../../domain/living/plan-in-force.ts'
import { standingOf } from '../../domain/living/standing.ts'
import type { IsoDate } from '../../domain/record/json.ts'
import { fieldsOf } from '../../domain/record/kind.ts'
import { livingOfKind } from '../../domain/record/living-records.ts'
import { textOf, type SafetyRecord } from '../../domain/record/record.ts'
import { labelOfState } from '../../domain/record/state-table.ts'
import { csoAppointment } from '../../domain/people/cso-appointment.ts'
import type { Overview, StandingView } from './living-contract.ts'
import { chainView } from './finding-queries.ts'
import type { CaseSnapshot, Snapshot } from './living-queries.ts'
import { matrixView } from './matrix-queries.ts'

/** The standing with its reasons as chains, and how many findings of each level there are. */
export function standingView(snapshot: CaseSnapshot): StandingView {
  const { graph, assessment } = snapshot
  const { standing, sentence, health, freshness, reasons } = standingOf(graph, assessment)
  return {
    standing,
    sentence,
    health,
    freshness,
    reasons: reasons.map((chain) => chainView(snapshot, chain)),
    levels: levelCounts(snapshot),
    awaiting: assessment.tallies.awaiting(),
  }
}

/** How many due findings there are of each level. */
export function levelCounts(snapshot: CaseSnapshot): { [L in FindingLevel]: number } {
  const { tallies } = snapshot.assessment
  return {
    broken: tallies.level('broken'),
    blocker: tallies.level('blocker'),
    attention: tallies.level('attention'),
    note: tallies.level('note'),
  }
}

/** The earliest date on which a plan, review, process or document of the space is due again. */
export function nextReviewOf(snapshot: CaseSnapshot): IsoDate | null {
  const kinds = ['plan', 'review', 'risk-management-system', 'third-party-assessment']
  const dates = kinds.flatMap((kind) =>
    livingOfKind(snapshot.graph, kind).map((record) => textOf(record, 'nextReview')),
  )
  return dates.filter((date) => date !== '').toSorted()[0] ?? null
}

/** The release that work is going on for: the newest that is not yet in the field, else the newest in it. */
export function currentRelease(snapshot: CaseSnapshot): SafetyRecord | null {
  const releases = livingOfKind(snapshot.graph, 'release').filter((record) => record.state !== 'withdrawn')
  return releases.findLast((record) => record.state !== 'in-field') ?? releases.at(-1) ?? null
}

/** Everything the first screen of a case shows, but for what happened lately. */
export function overviewOf(snapshot: CaseSnapshot & Pick<Snapshot, 'sequence'>): Omit<Overview, 'recent'> {
  const { graph, assessment, context } = snapshot
  const { record: planRecord, matrix } = planInForce(graph)
  const release = currentRelease(snapshot)
  return {
    space: { ...graph.space },
    sequence: snapshot.sequence,
    today: snapshot.today,
    product: livingOfKind(graph, 'product').map((record) => textOf(record, 'name'))[0] ?? null,
    release: release === null ? null : releaseView(release, context),
    inField: livingOfKind(graph, 'release')
      .filter((record) => record.state === 'in-field')
      .map((record) => ({
        version: textOf(record, 'version'),
        releasedOn: textOf(record, 'releasedOn') || null,
        covered: isCovered(graph, record),
      })),
    plan:
      planRecord === null
        ? null
        : {
            version: textOf(planRecord, 'version') || null,
            matrix: matrix.version,
            phase: textOf(planRecord, 'phase') || null,
            inForce: planRecord.state === 'in-force',
          },
    nextReview: nextReviewOf(snapshot),
    people: livingOfKind(graph, 'cso-appointment').map((record) => personView(record, snapshot.today)),
    standing: standingView(snapshot),
    matrix: matrixView(snapshot),
    kinds: context.registry.kinds.flatMap(({ name, label, plural }) => {
      const total = assessment.tallies.living(name)
      const inDoubt = total - assessment.tallies.outlook(name, 'holds')
      return total === 0 ? [] : [{ kind: name, label, plural, total, inDoubt }]
    }),
  }
}

function releaseView(record: SafetyRecord, { registry }: LivingContext): Overview['release'] {
  const { state } = record
  const label = labelOfState(registry.kind(record.kind)?.states, state)
  return { version: textOf(record, 'version'), state, stateLabel: label }
}

function personView(record: SafetyRecord, today: IsoDate): Overview['people'][number] {
  const { name, registrationCheckedOn, registrationExpires } = fieldsOf(csoAppointment, record)
  const expired = registrationExpires !== undefined && registrationExpires < today
  const note = expired
    ? `registration expired ${registrationExpires}`
    : registrationCheckedOn === undefined
      ? 'registration not checked'
      : `registration checked ${registrationCheckedOn}`
  return { name: name ?? '', role: 'Clinical Safety Officer', inPost: record.state === 'in-post' && !expired, note }
}
