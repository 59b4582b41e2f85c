import type { Block } from '../../../platform/documents/blocks.ts'
import { keyValues, prose, ruledTable, section } from '../../../platform/documents/shorthand.ts'
import type { CaseReading } from '../case-queries.ts'
import { shownDate, stateLabel } from '../graph-queries.ts'

/** Section 7: what the accompanying log holds, and what was retired from it and why. */
export function hazardLogSection(reading: CaseReading): readonly Block[] {
  const { hazards, retiredHazards, snapshot } = reading
  if (hazards.length + retiredHazards.length === 0) return section(1, 'Hazard Log', [])
  const states = [...new Set(hazards.map(({ record }) => stateLabel(record)))].toSorted()
  const change = snapshot.sequence === null ? '' : ` and change ${snapshot.sequence}`
  return section(1, 'Hazard Log', [
    ...prose(
      `The hazard log of ${shownDate(reading.today)}${change} accompanies this report; both were taken from the same records.`,
    ),
    keyValues([
      ['Hazards', String(hazards.length)],
      ...states.map((state): [string, string] => [
        state,
        String(hazards.filter(({ record }) => stateLabel(record) === state).length),
      ]),
      ['Retired', String(retiredHazards.length)],
    ]),
    ...ruledTable(
      [
        ['Ref', 10],
        ['Retired hazard', 40],
        ['Reason', 36],
        ['On', 14],
      ],
      retiredHazards.map(({ record, fields }) => [
        record.ref,
        fields.name ?? '',
        record.retired?.reason ?? '',
        shownDate(record.retired?.on),
      ]),
      'Retired hazards',
    ),
  ])
}
