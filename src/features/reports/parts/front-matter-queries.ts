import { capitalised } from '../../../domain/record/spoken.ts'
import type { IssuedType } from '../../../domain/safety-case/document-type.ts'
import type { Block, Table, TitlePage } from '../../../platform/documents/blocks.ts'
import { controlTable, documentManagement, type DocumentControl } from '../../../platform/documents/document-control.ts'
import type { DocumentDetails } from '../../../platform/documents/printed-document.ts'
import { subjectOf, type CaseReading } from '../case-queries.ts'
import { detailsOf, documentControlOf, issueDateOf } from '../document-control-queries.ts'
import { shownDate } from '../graph-queries.ts'

/** The title page with its control table, document management, and the contents, of a report of this type. */
export function frontMatter(reading: CaseReading, type: IssuedType): readonly Block[] {
  const details = detailsOf(reading, type)
  const control = documentControlOf(reading, type)
  return [
    titlePage(reading, details),
    coverTable(reading, details, control),
    { type: 'page-break' },
    ...documentManagement(control),
    { type: 'page-break' },
    { type: 'heading', level: 1, text: 'Contents', numbered: false },
    { type: 'contents', depth: 2 },
  ]
}

/** The table under the title of every report: who stands behind it and which version it is. */
export function coverTable(reading: CaseReading, details: DocumentDetails, control: DocumentControl): Table {
  return controlTable({ ...details, version: capitalised(details.version), date: issueDateOf(reading) }, control)
}

/** The cover of every report: what it is, of what and when, and how the organisation presents itself. */
export function titlePage(reading: CaseReading, { title, organisation, date, status }: DocumentDetails): TitlePage {
  const { logo, coverText } = reading.snapshot.letterhead
  return {
    type: 'title-page',
    title,
    subject: subjectOf(reading),
    organisation,
    lines: [`${shownDate(date)}. ${status}.`],
    ...(logo === null ? {} : { logo }),
    ...(coverText === '' ? {} : { smallPrint: coverText }),
  }
}
