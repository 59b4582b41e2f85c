import { PDF_LIMITS, renderPdf, type PdfOutcome, type PdfRendering } from './pdf/render-pdf.ts'
import { printsPicture } from './pdf/prints-picture.ts'
import type { Picture } from './picture.ts'
import type { PrintedDocument } from './printed-document.ts'
import type { Workbook } from './xlsx/workbook.ts'

/** Everything that turns a document or workbook into a file. */
export interface DocumentRenderers {
  /** Starts its process before it asks for the document, so that both get ready side by side. */
  pdf(makeDocument: () => PrintedDocument): Promise<PdfOutcome>
  /** Whether a picture can be printed: a file may be damaged behind a sound beginning. */
  prints(picture: Picture): Promise<boolean>
  docx(document: PrintedDocument): Promise<Uint8Array>
  xlsx(workbook: Workbook): Promise<Uint8Array>
}

/** What the renderers need from outside: the built script that compiles PDFs in its own process, and its limits. */
export interface RendererSettings extends Partial<Omit<PdfRendering, 'childScript'>> {
  readonly pdfChild: string
}

/** Makes the renderers; the library behind an office format is loaded for the first document that needs it. */
export function documentRenderers({ pdfChild, ...limits }: RendererSettings): DocumentRenderers {
  const rendering = { childScript: pdfChild, ...PDF_LIMITS, ...limits }
  return {
    pdf: (makeDocument) => renderPdf(makeDocument, rendering),
    prints: (picture) => printsPicture(picture, rendering),
    docx: async (document) => (await import('./docx/render-docx.ts')).renderDocx(document),
    xlsx: async (workbook) => (await import('./xlsx/render-xlsx.ts')).renderXlsx(workbook),
  }
}
