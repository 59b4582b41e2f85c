import { capitalised } from '../../../domain/record/spoken.ts'
import { isAskedFor, partyOf } from '../../../domain/safety-case/control-party.ts'
import type { Block } from '../../../platform/documents/blocks.ts'
import { joined, prose, ruledTable, section } from '../../../platform/documents/shorthand.ts'
import { isOfDeployer, type CaseReading } from '../case-queries.ts'
import { stateLabel } from '../graph-queries.ts'
import { livingControls, type ControlReading } from '../hazard-queries.ts'
import { evidenceLine } from '../parts/evidence-line-queries.ts'

/** Section 6, third part: the controls that pass between manufacturer and deployer, as seen by the one whose case it is. */
export function handedOver(reading: CaseReading): readonly Block[] {
  if (reading.hazards.length === 0) return []
  if (!isOfDeployer(reading)) return section(2, 'Transferred hazards and their declared controls', transferred(reading))
  return [
    ...section(2, 'Controls that came with the product', received(reading)),
    ...section(2, 'Controls that the manufacturer asks for', askedFor(reading)),
  ]
}

/** What a manufacturer asks of others. */
function transferred(reading: CaseReading): readonly Block[] {
  return asked(
    reading,
    (control) => control.transferred,
    'The residual risk above leaves these controls out, because only the party named can put them in place and show that they work.',
  )
}

/** What a deployer was asked to put in place, by the log that it had from the manufacturer. */
function askedFor(reading: CaseReading): readonly Block[] {
  return asked(
    reading,
    ({ record }) => isAskedFor(record, reading.graph.space),
    'The manufacturer transferred these controls to the organisation and its users, whose own they are in this case.',
  )
}

/** What a deployer has from the manufacturer. */
function received(reading: CaseReading): readonly Block[] {
  const rows = rowsOf(
    reading,
    ({ other }) => other !== null,
    ({ record, implemented }) => [stateLabel(record), evidenceLine(implemented, reading.today)],
  )
  return introduced(
    'The residual risk above may count these controls once it is shown that the product has them; that they work is shown in the manufacturer’s safety case.',
    ruledTable(
      [
        ['Hazard', 13],
        ['Control', 47],
        ['State', 15],
        ['Shown to be in the product', 25],
      ],
      rows,
    ),
  )
}

function asked(
  reading: CaseReading,
  isAsked: (control: ControlReading) => boolean,
  introduction: string,
): readonly Block[] {
  // How each was answered concerns the one who answers; to a manufacturer it is of the deployer's case.
  const answered = isOfDeployer(reading)
  const rows = rowsOf(reading, isAsked, ({ record, fields }) => [
    joined([capitalised(partyOf(record, reading.graph.space)), answered ? stateLabel(record) : undefined], '\n'),
    fields.transferInstruction ?? '',
    fields.transferVerification ?? '',
    fields.transferJustification ?? '',
  ])
  return introduced(
    introduction,
    ruledTable(
      [
        ['Hazard', 13],
        ['Control', 23],
        [answered ? 'Party and state' : 'Party', 11],
        ['What it must do', 22],
        ['How it is verified', 16],
        ['Why transferred', 15],
      ],
      rows,
    ),
  )
}

/** A row of each hazard with each of its controls that are meant, beginning with the two. */
function rowsOf(
  { hazards }: CaseReading,
  isMeant: (control: ControlReading) => boolean,
  more: (control: ControlReading) => readonly string[],
): readonly (readonly string[])[] {
  return hazards.flatMap((hazard) =>
    livingControls(hazard)
      .filter((control) => control.record.state !== 'rejected' && isMeant(control))
      .map((control) => [
        `${hazard.record.ref}\n${stateLabel(hazard.record)}`,
        `${control.record.ref} ${control.fields.statement ?? ''}`,
        ...more(control),
      ]),
  )
}

/** A table with what is said before it; nothing where there is no table. */
function introduced(introduction: string, table: readonly Block[]): readonly Block[] {
  return table.length === 0 ? [] : [...prose(introduction), ...table]
}
