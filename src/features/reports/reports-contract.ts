import { z } from 'zod'

/** The reports that can be made of a case. */
export const REPORTS = ['safety-case-report', 'risk-management-plan', 'hazard-log'] as const
export type ReportName = (typeof REPORTS)[number]

/** The formats a report may be asked for; not every report has every format. */
export const REPORT_FORMATS = ['pdf', 'docx', 'xlsx'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** What a report in each format is on the wire. */
export const REPORT_MEDIA_TYPES: Readonly<Record<ReportFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** What a person asks for. */
export const reportRequestSchema = z.strictObject({ report: z.enum(REPORTS), format: z.enum(REPORT_FORMATS) })
export type ReportRequest = z.infer<typeof reportRequestSchema>

/** The name people know each report by, and the formats it can be had in. */
export const REPORT_CATALOGUE: Readonly<
  Record<ReportName, { readonly title: string; readonly formats: readonly ReportFormat[] }>
> = {
  'safety-case-report': { title: 'Clinical Safety Case Report', formats: ['pdf', 'docx'] },
  'risk-management-plan': { title: 'Clinical Risk Management Plan', formats: ['pdf', 'docx'] },
  'hazard-log': { title: 'Hazard Log', formats: ['pdf', 'docx', 'xlsx'] },
}

/** The reports with their formats, as one line of help says them. */
export const REPORTS_IN_WORDS = REPORTS.map((name) => `${name} (${REPORT_CATALOGUE[name].formats.join(', ')})`).join(
  ', ',
)
