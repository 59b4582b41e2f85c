import { FINDING_LEVELS, type FindingLevel } from '../../../domain/living/finding.ts'
import { fieldsOf } from '../../../domain/record/kind.ts'
import { acceptance } from '../../../domain/safety-case/acceptance.ts'
import { evaluation } from '../../../domain/safety-case/evaluation.ts'
import { riskBenefit } from '../../../domain/safety-case/risk-benefit.ts'
import type { Block } from '../../../platform/documents/blocks.ts'
import { joined, keyValues, prose, ruledTable, section } from '../../../platform/documents/shorthand.ts'
import type { CaseReading, ReportedFinding } from '../case-queries.ts'
import { livingOf, pointedAt, shownDate } from '../graph-queries.ts'

/** Section 9: the judgement of the overall residual risk, what was accepted and weighed, and what is still open. */
export function safetyStatement(reading: CaseReading): readonly Block[] {
  return section(1, 'Summary Safety Statement', [
    ...section(2, 'Overall residual risk', overall(reading)),
    ...section(2, 'Risk acceptances', acceptances(reading)),
    ...section(2, 'Risk–benefit analyses', riskBenefits(reading)),
    ...section(2, 'Open findings', openFindings(reading)),
  ])
}

function overall({ graph }: CaseReading): readonly Block[] {
  const judged = livingOf(graph, 'evaluation').filter((record) => record.fields['of'] === 'overall residual risk')
  return judged.flatMap((record) => {
    const fields = fieldsOf(evaluation, record)
    return [
      keyValues([
        ['Evaluation', `${record.ref} ${fields.name ?? ''}`],
        ['Outcome', fields.outcome],
        ['Basis', fields.basis],
        ['Rationale', fields.rationale],
        ['By', fields.evaluatedBy],
        ['On', shownDate(fields.evaluatedOn)],
      ]),
    ]
  })
}

function acceptances({ graph }: CaseReading): readonly Block[] {
  return ruledTable(
    [
      ['Ref', 11],
      ['Hazards', 15],
      ['Basis, rationale and conditions', 46],
      ['Accepted by', 28],
    ],
    livingOf(graph, 'acceptance').map((record) => {
      const fields = fieldsOf(acceptance, record)
      return [
        record.ref,
        refs(pointedAt(graph, record, 'accepts')),
        joined([fields.basis, fields.rationale, ...(fields.conditions ?? [])], '\n'),
        joined([fields.accepter, fields.authority, shownDate(fields.acceptedOn)], '\n'),
      ]
    }),
  )
}

function riskBenefits({ graph }: CaseReading): readonly Block[] {
  return ruledTable(
    [
      ['Ref', 10],
      ['Hazards', 14],
      ['Benefit', 24],
      ['Why further control is impracticable', 28],
      ['Outcome', 24],
    ],
    livingOf(graph, 'risk-benefit').map((record) => {
      const fields = fieldsOf(riskBenefit, record)
      return [
        record.ref,
        refs(pointedAt(graph, record, 'weighs')),
        fields.benefit ?? '',
        fields.impracticable ?? '',
        joined([fields.outcome, fields.analysedBy, shownDate(fields.analysedOn)], '\n'),
      ]
    }),
  )
}

const INTRODUCED: Readonly<Record<FindingLevel, string>> = {
  broken: 'Broken: contradicts the case and can be accepted by nobody',
  blocker: 'Blocker: to be settled before the case is approved',
  attention: 'Attention: to be looked at',
  note: 'Note: wording and style',
}

/** Findings of one code are one row, so that a hundred unrated hazards read as one matter with a hundred references. */
function openFindings({ graph, snapshot }: CaseReading): readonly Block[] {
  if (snapshot.findings.length === 0) return prose('No rule had a finding when the report was made.')
  return FINDING_LEVELS.flatMap((level) =>
    ruledTable(
      [
        ['Rule', 10],
        ['Finding', 35],
        ['Records', 22],
        ['Remedy', 33],
      ],
      [...byCode(snapshot.findings.filter(({ finding }) => finding.level === level))].map(([code, found]) => [
        code,
        found.length === 1
          ? (found[0]?.finding.sentence ?? '')
          : `${found[0]?.finding.sentence ?? ''} (and ${found.length - 1} more)`,
        found.map(({ finding }) => graph.record(finding.subject)?.ref ?? 'the case').join(', '),
        found[0]?.finding.remedy ?? '',
      ]),
      INTRODUCED[level],
    ),
  )
}

function byCode(findings: readonly ReportedFinding[]): ReadonlyMap<string, readonly ReportedFinding[]> {
  const groups = new Map<string, ReportedFinding[]>()
  for (const reported of findings) {
    const group = groups.get(reported.finding.code)
    if (group === undefined) groups.set(reported.finding.code, [reported])
    else group.push(reported)
  }
  return groups
}

function refs(records: readonly { readonly ref: string }[]): string {
  return records.map(({ ref }) => ref).join(', ')
}
