import type { Picture } from '../picture.ts'
import type { PrintedDocument } from '../printed-document.ts'
import { renderPdf, type PdfRendering } from './render-pdf.ts'

/**
 * Whether a picture can be printed, found by printing it: nothing else knows what the compiler can decode. A page that
 * cannot be printed without it either is a bug, and throws.
 */
export async function printsPicture(picture: Picture, rendering: PdfRendering): Promise<boolean> {
  try {
    return (await renderPdf(() => pageWith({ logo: picture }), rendering)).made
  } catch {
    await renderPdf(() => pageWith({}), rendering)
    return false
  }
}

function pageWith(logo: { readonly logo?: Picture }): PrintedDocument {
  const details = {
    title: 'Trial',
    subject: '',
    organisation: '',
    reference: '',
    version: '',
    status: '',
    date: '2000-01-01',
  }
  const page = { type: 'title-page', title: 'Trial', subject: '', organisation: '', lines: [], ...logo } as const
  return { details, sections: [{ page: 'a4-portrait', blocks: [page] }] }
}
