import { caseStandardOf } from '../../../domain/standards/case-standard.ts'
import type { Block } from '../../../platform/documents/blocks.ts'
import { bullets, keyValues, listed, prose, section } from '../../../platform/documents/shorthand.ts'
import { fieldsOf } from '../../../domain/record/kind.ts'
import { riskManagementSystem } from '../../../domain/safety-case/risk-management-system.ts'
import { phaseOf, subjectOf, type CaseReading } from '../case-queries.ts'
import { officersInPost } from '../document-control-queries.ts'
import { livingOf, shownDate, stateLabel } from '../graph-queries.ts'

/** Section 1: what the plan is for, what it covers, and how it stands. */
export function planIntroduction(reading: CaseReading): readonly Block[] {
  const { plan } = reading
  const { fields } = plan
  return section(1, 'Introduction', [
    ...section(2, 'Purpose', [
      {
        type: 'paragraph',
        text: `This plan says how clinical risk is managed for ${subjectOf(reading)}: what is done, by whom and with what authority, which risk is acceptable, and when the work is looked at again.`,
      },
    ]),
    ...section(2, 'Scope', prose(fields.scope)),
    ...section(
      2,
      'Plan on record',
      plan.record === null
        ? []
        : [
            keyValues([
              ['Plan', `${plan.record.ref} ${fields.name ?? ''}`.trim()],
              ['Version', fields.version],
              ['State', stateLabel(plan.record)],
              ['Present phase', phaseOf(reading)],
              ['Plan approved by', fields.approvedBy],
              ['Plan approved on', shownDate(fields.approvedOn)],
              ['Reviewed every', monthsText(fields.reviewMonths)],
              ['Next review', shownDate(fields.nextReview)],
            ]),
          ],
    ),
  ])
}

function monthsText(months: number | undefined): string | undefined {
  return months === undefined ? undefined : `${months} ${months === 1 ? 'month' : 'months'}`
}

/** Section 2: the two standards, in our own words, and whom each binds. */
export function standardsBackground(): readonly Block[] {
  return section(1, 'Background to DCB0129 and DCB0160', [
    ...prose(
      'Two information standards, made under the Health and Social Care Act 2012, ask for clinical risk management of health IT systems in England.',
    ),
    keyValues([
      ['DCB0129', 'Binds whoever makes a health IT system, from its planning to the end of its use.'],
      ['DCB0160', 'Binds the health organisation that puts a system to use, for its own setting and changes.'],
    ]),
    ...prose(
      'Both ask for a plan, a hazard log, a safety case report for each phase, and a Clinical Safety Officer who approves them.',
    ),
  ])
}

/** Section 4: which of the two standards this case answers, and in what part. */
export function standardsImpact({ graph, snapshot }: CaseReading): readonly Block[] {
  const answered = caseStandardOf(graph.space.type)
  if (answered === undefined) return section(1, 'Impact of DCB0129 and DCB0160', [])
  const { name, as } = answered
  return section(1, 'Impact of DCB0129 and DCB0160', [
    ...prose(`${snapshot.letterhead.organisation || 'The organisation'} answers ${name} with this case, as ${as}.`),
    ...bullets([
      `A Clinical Safety Officer approves this plan, each version of the hazard log and each safety case report.`,
      `Every phase that this plan names ends with a safety case report.`,
      name === 'DCB0129'
        ? 'Controls that a health organisation or a user must put in place are handed over with the reason for each and a way to verify it.'
        : 'Controls that the manufacturer hands over are each accepted, adapted or replaced before the system goes live.',
    ]),
  ])
}

/** Section 5: where the Clinical Risk Management File is, and who looks after it. */
export function riskManagementFile(reading: CaseReading): readonly Block[] {
  const systems = livingOf(reading.graph, 'risk-management-system').map((record) =>
    fieldsOf(riskManagementSystem, record),
  )
  return section(1, 'Clinical Risk Management File', [
    keyValues([
      ['Kept at', listed(systems.flatMap(({ location }) => location ?? []))],
      ['Looked after by', officersInPost(reading).join(', ')],
      ['Case', reading.name],
      ['Records', String(reading.graph.size)],
    ]),
  ])
}
