import { FINDING_LEVELS, type FindingLevel } from '../../../domain/living/finding.ts'
import { fieldsOf } from '../../../domain/record/kind.ts'
import { intendedUse } from '../../../domain/safety-case/intended-use.ts'
import { caseStandardOf } from '../../../domain/standards/case-standard.ts'
import type { Block } from '../../../platform/documents/blocks.ts'
import { bullets, keyValues, listed, prose, section } from '../../../platform/documents/shorthand.ts'
import { phaseOf, subjectOf, type CaseReading } from '../case-queries.ts'
import { livingOf, shownDate, withShownDates } from '../graph-queries.ts'

/** Section 1: purpose and lifecycle phase, intended use, and how the case stood when the report was made. */
export function introduction(reading: CaseReading): readonly Block[] {
  return [
    ...section(1, 'Introduction', [
      ...section(2, 'Purpose and lifecycle phase', purpose(reading)),
      ...section(2, 'Intended use', intendedUses(reading)),
      ...section(2, 'Standing of the case', standing(reading)),
    ]),
  ]
}

function purpose(reading: CaseReading): readonly Block[] {
  const { graph, snapshot, today } = reading
  const standard = caseStandardOf(graph.space.type)
  const answers = standard === undefined ? '' : ` It answers ${standard.name}, for the ${standard.as}.`
  const phase = phaseOf(reading)
  const inPhase = phase === undefined ? '' : ` in the phase “${phase}”`
  const change = snapshot.sequence === null ? '' : `, after change ${snapshot.sequence} of the case`
  return [
    {
      type: 'paragraph',
      text: `This report presents the clinical safety case of ${subjectOf(reading)}${inPhase}: what could harm a patient, what is done about it, what shows that it works, and which risk remains. Everything in it was taken from the records of the case on ${shownDate(today)}${change}, in one piece; where nothing had been recorded it says so.${answers}`,
    },
  ]
}

function intendedUses(reading: CaseReading): readonly Block[] {
  return livingOf(reading.graph, 'intended-use').flatMap((record) => {
    const fields = fieldsOf(intendedUse, record)
    return [
      ...prose([{ text: fields.name ?? record.ref, bold: true }]),
      ...prose(fields.statement),
      keyValues([
        ['Users', listed(fields.users)],
        ['Patients', fields.patients],
        ['Not intended for', listed(fields.exclusions)],
      ]),
      ...(fields.foreseeableMisuse === undefined ? [] : prose([{ text: 'Reasonably foreseeable misuse', bold: true }])),
      ...bullets(fields.foreseeableMisuse),
    ]
  })
}

function standing(reading: CaseReading): readonly Block[] {
  const { findings, standing: stands } = reading.snapshot
  return [
    {
      type: 'callout',
      tone: stands.standing === 'holds' ? 'plain' : stands.standing === 'lapsed' ? 'danger' : 'warning',
      title: `The case ${STANDS[stands.standing] ?? stands.standing}`,
      lines: [withShownDates(stands.sentence), findingsCounted(findings)],
    },
  ]
}

/** `Findings: 2 blockers, 1 for attention.`, each level by its number; of a level without findings, nothing. */
function findingsCounted(findings: CaseReading['snapshot']['findings']): string {
  if (findings.length === 0) return 'No rule had a finding.'
  const counts = FINDING_LEVELS.flatMap((level) => {
    const count = findings.filter(({ finding }) => finding.level === level).length
    return count === 0 ? [] : [`${count} ${count === 1 ? COUNTED[level].one : COUNTED[level].several}`]
  })
  const theyAre = findings.length === 1 ? 'It is' : 'They are'
  return `Findings: ${counts.join(', ')}. ${theyAre} listed in the summary safety statement.`
}

const COUNTED: Readonly<Record<FindingLevel, { readonly one: string; readonly several: string }>> = {
  broken: { one: 'broken', several: 'broken' },
  blocker: { one: 'blocker', several: 'blockers' },
  attention: { one: 'for attention', several: 'for attention' },
  note: { one: 'note', several: 'notes' },
}

const STANDS: Readonly<Record<string, string>> = {
  'in preparation': 'is in preparation',
  lapsed: 'has lapsed',
}
