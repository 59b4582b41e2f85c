import type { Block } from '../../../platform/documents/blocks.ts'
import { joined, keyValues, prose, ruledTable, section } from '../../../platform/documents/shorthand.ts'
import { subjectOf, type CaseReading } from '../case-queries.ts'
import { shownDate, stateLabel } from '../graph-queries.ts'

/** Sections 1 and 2: what the plan is for and which one was printed, and the standards it answers. */
export function planIntroduction(reading: CaseReading): readonly Block[] {
  return [
    ...section(1, 'Introduction', [
      ...section(2, 'Purpose', purpose(reading)),
      ...section(2, 'The plan on record', planOnRecord(reading)),
    ]),
    ...section(1, 'The clinical safety standards', standards()),
  ]
}

function purpose(reading: CaseReading): readonly Block[] {
  const { snapshot, today } = reading
  const change = snapshot.sequence === null ? '' : `, after change ${snapshot.sequence} of the case`
  return prose(
    `This plan says how clinical risk is managed for ${subjectOf(reading)}: who does it, by which process and criteria, and who may decide. It was taken from the records of the case on ${shownDate(today)}${change}; where nothing had been recorded it says so.`,
  )
}

function planOnRecord({ plan }: CaseReading): readonly Block[] {
  if (plan.record === null) return []
  const { fields } = plan
  return [
    keyValues([
      ['Plan', joined([plan.record.ref, fields.name], ', ')],
      ['Version', fields.version],
      ['State', stateLabel(plan.record)],
      ['Approved', joined([fields.approvedBy, shownDate(fields.approvedOn)], ', ')],
    ]),
  ]
}

function standards(): readonly Block[] {
  return ruledTable(
    [
      ['Standard', 16],
      ['Whom it addresses', 28],
      ['What it expects', 56],
    ],
    [
      [
        'DCB0129',
        'Makers of health IT systems',
        'Hazards of the product are found, rated, controlled and evaluated before release and for as long as it is in use, under a plan, with a hazard log and a reasoned safety case.',
      ],
      [
        'DCB0160',
        'Organisations that deploy and use them',
        'The same discipline for the way the product is set up, used and later withdrawn locally, building on what its maker hands over.',
      ],
    ],
  )
}
