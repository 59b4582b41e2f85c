import type { IssuedType } from '../../domain/safety-case/document-type.ts'
import type { Block } from '../../platform/documents/blocks.ts'
import { charactersOf } from '../../platform/documents/blocks-length.ts'
import { section } from '../../platform/documents/shorthand.ts'
import type { PrintedDocument } from '../../platform/documents/printed-document.ts'
import type { Workbook } from '../../platform/documents/xlsx/workbook.ts'
import { allHazards, subjectOf, type CaseReading } from './case-queries.ts'
import { detailsOf, documentControlOf } from './document-control-queries.ts'
import { coverSheet, historySheet, referencesSheet } from './hazard-log/hazard-log-cover-sheets-report.ts'
import { hazardLogDocument } from './hazard-log/hazard-log-document-report.ts'
import { letterheadSheet } from './hazard-log/hazard-log-letterhead-sheet-report.ts'
import { matrixSheet } from './hazard-log/hazard-log-matrix-sheet-report.ts'
import { hazardLogSheet } from './hazard-log/hazard-log-sheet-report.ts'
import {
  LIKELIHOOD_NAME,
  likelihoodRange,
  LOG_SHEET,
  MATRIX_SHEET,
  SEVERITY_NAME,
  severityRange,
} from './hazard-log-names-queries.ts'
import { hazardLog } from './hazard-log-queries.ts'
import { frontMatter } from './parts/front-matter-queries.ts'
import { approvals, signature } from './parts/signature-queries.ts'
import { projectAssurance } from './plan/plan-assurance-report.ts'
import { planPeople } from './plan/plan-people-report.ts'
import { programmeOverview } from './plan/plan-programme-report.ts'
import {
  planIntroduction,
  riskManagementFile,
  standardsBackground,
  standardsImpact,
} from './plan/plan-purpose-report.ts'
import { planMatrix, planRisk } from './plan/plan-risk-report.ts'
import type { ReportMakers } from './reports-service.ts'
import { approval } from './safety-case/approval-report.ts'
import { safetyArgument } from './safety-case/argument-report.ts'
import { conformance } from './safety-case/conformance-report.ts'
import { configuration } from './safety-case/configuration-report.ts'
import { goLive } from './safety-case/go-live-report.ts'
import { handedOver } from './safety-case/handed-over-report.ts'
import { hazardLogSection } from './safety-case/hazard-log-section-report.ts'
import { introduction } from './safety-case/introduction-report.ts'
import { rejectedControls } from './safety-case/rejected-controls-report.ts'
import { riskAnalysis } from './safety-case/risk-analysis-report.ts'
import { residualRisk } from './safety-case/residual-risk-report.ts'
import { riskControls } from './safety-case/risk-controls-report.ts'
import { evidence } from './safety-case/evidence-report.ts'
import { riskEvaluation } from './safety-case/risk-evaluation-report.ts'
import { managementSystem } from './safety-case/risk-management-system-report.ts'
import { openFindings, safetyStatement } from './safety-case/safety-statement-report.ts'
import { systemDefinition } from './safety-case/system-definition-report.ts'
import { testIssues } from './safety-case/test-issues-report.ts'
import { training } from './safety-case/training-report.ts'

/** The eleven sections of the NHS report template, in its order. */
const SAFETY_CASE_PARTS = [
  introduction,
  systemDefinition,
  conformance,
  managementSystem,
  riskAnalysis,
  riskEvaluation,
  residualRisk,
  riskControls,
  handedOver,
  rejectedControls,
  training,
  safetyArgument,
  evidence,
  hazardLogSection,
  testIssues,
  safetyStatement,
  goLive,
  openFindings,
  approval,
  configuration,
] as const

/** The sections of the NHS plan template, in its order, and the place to approve it. */
const PLAN_PARTS = [
  planIntroduction,
  standardsBackground,
  programmeOverview,
  standardsImpact,
  riskManagementFile,
  projectAssurance,
  planPeople,
  planRisk,
  planMatrix,
  planApproval,
] as const

/** How each report is put together from its parts; `main` hands them to the service. */
export const REPORT_MAKERS: ReportMakers = {
  'safety-case-report': { document: safetyCaseReport },
  'risk-management-plan': { document: riskManagementPlan },
  'hazard-log': { document: hazardLogDocument, workbook: hazardLogWorkbook },
}

function safetyCaseReport(reading: CaseReading): PrintedDocument {
  return portrait(reading, 'Clinical Safety Case Report', SAFETY_CASE_PARTS)
}

function riskManagementPlan(reading: CaseReading): PrintedDocument {
  return portrait(reading, 'Clinical Risk Management Plan', PLAN_PARTS)
}

function planApproval(reading: CaseReading): readonly Block[] {
  return section(1, 'Approval', [
    ...section(2, 'Approvals', approvals(reading, 'Clinical Risk Management Plan')),
    ...section(2, 'Signature', signature(reading, 'this clinical risk management plan')),
  ])
}

type Part = (reading: CaseReading) => readonly Block[]

function portrait(reading: CaseReading, type: IssuedType, parts: readonly Part[]): PrintedDocument {
  const written = [frontMatter(reading, type), ...parts.map((part) => part(reading))]
  return {
    details: detailsOf(reading, type),
    sections: pageRuns(written).map((blocks) => ({ page: 'a4-portrait', blocks })),
  }
}

/** The fewest characters after which a section begins a new page: some five pages, of which the last may stay unfilled. */
const LONG = 10_000
/** The same for a part that goes on with a section. */
const VERY_LONG = 40_000

/**
 * Parts that together are long begin a page, so that a reader finds them there and the compiler can lay them out side
 * by side. What follows less than that goes on where it ended: no heading stands alone on a page.
 */
function pageRuns([front = [], ...parts]: readonly (readonly Block[])[]): readonly (readonly Block[])[] {
  const runs: Block[][] = [[...front], []]
  for (const part of parts) {
    const [first] = part
    const least = first?.type === 'heading' && first.level === 1 ? LONG : VERY_LONG
    if (charactersOf(runs.at(-1) ?? []) >= least) runs.push([])
    runs.at(-1)?.push(...part)
  }
  return runs
}

function hazardLogWorkbook(reading: CaseReading): Workbook {
  const details = detailsOf(reading, 'Hazard Log')
  const control = documentControlOf(reading, 'Hazard Log')
  const { matrix } = reading.plan
  const letterhead = letterheadSheet(reading.snapshot.letterhead)
  return {
    title: `${details.title}: ${subjectOf(reading)}`,
    organisation: details.organisation,
    footer: `${details.reference}  |  version ${details.version}  |  ${details.status}`,
    date: details.date,
    opensOn: LOG_SHEET,
    names: [
      { name: SEVERITY_NAME, sheet: MATRIX_SHEET, range: severityRange(matrix) },
      { name: LIKELIHOOD_NAME, sheet: MATRIX_SHEET, range: likelihoodRange(matrix) },
    ],
    sheets: [
      ...(letterhead === null ? [] : [letterhead]),
      coverSheet(reading, details, control),
      historySheet(control),
      hazardLogSheet(hazardLog(allHazards(reading), matrix), matrix),
      matrixSheet(matrix),
      referencesSheet(control),
    ],
  }
}
