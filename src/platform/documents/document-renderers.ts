import { PDF_LIMITS, renderPdf, type PdfOutcome, type PdfRendering } from './pdf/render-pdf.ts'
import type { PrintedDocument } from './printed-document.ts'
import type { Workbook } from './xlsx/workbook.ts'

/** Everything that turns a document or workbook into a file. */
export interface DocumentRenderers {
  pdf(document: PrintedDocument): Promise<PdfOutcome>
  docx(document: PrintedDocument): Promise<Uint8Array>
  xlsx(workbook: Workbook): Promise<Uint8Array>
}

/** What the renderers need from outside: the built script that compiles PDFs in its own process, and its limits. */
export interface RendererSettings extends Partial<Omit<PdfRendering, 'childScript'>> {
  readonly pdfChild: string
}

/** Makes the renderers; the library behind an office format is loaded for the first document that needs it. */
export function documentRenderers({ pdfChild, ...limits }: RendererSettings): DocumentRenderers {
  return {
    pdf: (document) => renderPdf(document, { childScript: pdfChild, ...PDF_LIMITS, ...limits }),
    docx: async (document) => (await import('./docx/render-docx.ts')).renderDocx(document),
    xlsx: async (workbook) => (await import('./xlsx/render-xlsx.ts')).renderXlsx(workbook),
  }
}
