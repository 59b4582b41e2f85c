import { FINDING_LEVELS, type FindingLevel } from '../../../domain/living/finding.ts'
import { fieldsOf } from '../../../domain/record/kind.ts'
import { capitalised } from '../../../domain/record/spoken.ts'
import type { Id } from '../../../domain/record/record.ts'
import { acceptance } from '../../../domain/safety-case/acceptance.ts'
import { evaluation } from '../../../domain/safety-case/evaluation.ts'
import { riskBenefit } from '../../../domain/safety-case/risk-benefit.ts'
import type { Block } from '../../../platform/documents/blocks.ts'
import { joined, keyValues, prose, ruledTable, section } from '../../../platform/documents/shorthand.ts'
import type { CaseReading, ReportedFinding } from '../case-queries.ts'
import { livingOf, pointedAt, refsOf, shownDate, withShownDates } from '../graph-queries.ts'
import { referenceRuns } from '../parts/reference-queries.ts'

/** Section 9, first part: the judgement of the overall residual risk, and what was accepted and weighed. */
export function safetyStatement(reading: CaseReading): readonly Block[] {
  return section(1, 'Summary Safety Statement', [
    ...section(2, 'Overall residual risk', overall(reading)),
    ...section(2, 'Risk acceptances', acceptances(reading)),
    ...section(2, 'Risk–benefit analyses', riskBenefits(reading)),
  ])
}

function overall({ graph }: CaseReading): readonly Block[] {
  const judged = livingOf(graph, 'evaluation').filter((record) => record.fields['of'] === 'overall residual risk')
  return judged.flatMap((record) => {
    const fields = fieldsOf(evaluation, record)
    return [
      keyValues([
        ['Evaluation', `${record.ref} ${fields.name ?? ''}`],
        ['Outcome', capitalised(fields.outcome ?? '')],
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
        refsOf(pointedAt(graph, record, 'accepts')),
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
        refsOf(pointedAt(graph, record, 'weighs')),
        fields.benefit ?? '',
        fields.impracticable ?? '',
        joined([capitalised(fields.outcome ?? ''), fields.analysedBy, shownDate(fields.analysedOn)], '\n'),
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

/** Section 9, last part: what is still open. */
export function openFindings(reading: CaseReading): readonly Block[] {
  return section(2, 'Open findings', findingsTold(reading))
}

/** Findings in the same words are one row, so that a hundred unrated hazards read as one matter with a hundred references. */
function findingsTold({ graph, snapshot }: CaseReading): readonly Block[] {
  if (snapshot.findings.length === 0) return prose('No rule had a finding when the report was made.')
  return FINDING_LEVELS.flatMap((level) =>
    ruledTable(
      [
        ['Rule', 10],
        ['Finding', 35],
        ['Records', 22],
        ['Remedy', 33],
      ],
      matters(snapshot.findings.filter(({ finding }) => finding.level === level)).map(
        ({ code, sentence, remedy, subjects }) => [
          code,
          subjects.length === 1 ? withShownDates(sentence) : `${withShownDates(sentence)} (${subjects.length} records)`,
          referenceRuns(subjects.map((subject) => graph.record(subject)?.ref ?? 'The case')),
          remedy,
        ],
      ),
      INTRODUCED[level],
    ),
  )
}

/** What several records have in common: one rule, which found the same and asks for the same. */
interface Matter {
  readonly code: string
  readonly sentence: string
  readonly remedy: string
  readonly subjects: Id[]
}

/** In the order of the findings, but with all that one rule found together. */
function matters(findings: readonly ReportedFinding[]): readonly Matter[] {
  const found = new Map<string, Matter>()
  for (const { finding } of findings) {
    const { code, sentence, remedy, subject } = finding
    const key = `${code} ${sentence} ${remedy}`
    const matter = found.get(key)
    if (matter === undefined) found.set(key, { code, sentence, remedy, subjects: [subject] })
    else matter.subjects.push(subject)
  }
  const codes = new Map([...new Set(findings.map(({ finding }) => finding.code))].map((code, place) => [code, place]))
  const placeOf = ({ code }: Matter) => codes.get(code) ?? codes.size
  return [...found.values()].toSorted((one, other) => placeOf(one) - placeOf(other))
}
