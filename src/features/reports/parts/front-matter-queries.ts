import type { IssuedType } from '../../../domain/safety-case/issued-document.ts'
import type { Block } from '../../../platform/documents/blocks.ts'
import { controlTable, documentManagement } from '../../../platform/documents/document-control.ts'
import { subjectOf, type CaseReading } from '../case-queries.ts'
import { detailsOf, documentControlOf } from '../document-control-queries.ts'
import { shownDate } from '../graph-queries.ts'

/** The title page with its control table, document management, and the contents, of a report of this type. */
export function frontMatter(reading: CaseReading, type: IssuedType): readonly Block[] {
  const details = detailsOf(reading, type)
  const control = documentControlOf(reading, type)
  return [
    {
      type: 'title-page',
      title: details.title,
      subject: subjectOf(reading),
      organisation: details.organisation,
      lines: [`${shownDate(details.date)}. ${details.status}.`],
    },
    controlTable({ ...details, date: shownDate(details.date) }, control),
    { type: 'page-break' },
    ...documentManagement(control),
    { type: 'page-break' },
    { type: 'heading', level: 1, text: 'Contents', numbered: false },
    { type: 'contents', depth: 2 },
  ]
}
