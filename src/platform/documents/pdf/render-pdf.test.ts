import { getDocument, OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { sampleDocument, withCover } from '../../../../test/documents/sample-document.ts'
import { pictureOf } from '../../../../test/documents/sample-picture.ts'
import type { PrintedDocument } from '../printed-document.ts'
import { PDF_LIMITS, renderPdf } from './render-pdf.ts'

const RENDERING = { childScript: 'dist/typst-child.js', ...PDF_LIMITS }

async function rendered(document: PrintedDocument): Promise<Uint8Array> {
  const outcome = await renderPdf(() => document, RENDERING)
  if (!outcome.made) throw new Error(`stopped by its ${outcome.limit} limit`)
  return outcome.bytes
}

async function opened(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: bytes.slice(), verbosity: 0 }).promise
}

async function wordsOf(pdf: PDFDocumentProxy, page: number): Promise<string> {
  const { items } = await (await pdf.getPage(page)).getTextContent()
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
}

describe('renderPdf', () => {
  it('makes a tagged, titled PDF/UA-1 in English with an outline of its headings', async () => {
    const bytes = await rendered(sampleDocument(3))
    const raw = Buffer.from(bytes).toString('latin1')
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>')
    const pdf = await opened(bytes)
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    expect((await pdf.getMetadata()).info).toMatchObject({
      Title: 'Clinical Safety Case Report: SC-001',
      Language: 'en-GB',
    })
    const outline = await pdf.getOutline()
    expect(outline.map((entry) => entry.title)).toEqual(['Contents', '1 Introduction', '2 Hazard log'])
    expect(JSON.stringify(await (await pdf.getPage(2)).getStructTree())).toContain('"role":"H1"')
  })

  it('prints hostile words as words, and signs as themselves', async () => {
    const pdf = await opened(await rendered(sampleDocument(1)))
    const words = await wordsOf(pdf, 2)
    expect(words).toContain('#import "secret.typ": *')
    expect(words).toContain('$x$ *bold* _it_ `code` @ref <label>')
    expect(words).toContain('nul bell lone end')
    expect(words).toContain('😀 ✓')
    expect(words).toContain('</w:t><w:evil/>&amp;')
  })

  it('repeats the head of a table of 300 rows, the footer and the watermark on every page', async () => {
    const pdf = await opened(await rendered(sampleDocument(300)))
    expect(pdf.numPages).toBeGreaterThan(10)
    const pages = [5, pdf.numPages]
    for (const page of pages) {
      const words = await wordsOf(pdf, page)
      expect(words).toContain('Column 28')
      expect(words).toContain('SC-001 | version 1.2')
      expect(words).toContain(`Page ${page} of ${pdf.numPages}`)
      expect(words).toContain('Draft, not approved')
      expect(words).toContain('Referral Navigator 2.4 | Alder Vale Health')
    }
    expect(await wordsOf(pdf, pdf.numPages)).toContain('H-300')
  })

  it('prints a logo with what it shows in words, in its own proportions, and the small print', async () => {
    const bytes = await rendered(withCover(sampleDocument(1), pictureOf(900, 60)))
    const pdf = await opened(bytes)
    const cover = await pdf.getPage(1)
    expect(JSON.stringify(await cover.getStructTree())).toContain('"alt":"Logo of Alder Vale Health"')
    const words = await wordsOf(pdf, 1)
    expect(words).toContain('Registered office: 1 High Street #box[$x$]')
    expect(words).toContain('Page 1 of')
    const { fnArray, argsArray } = await cover.getOperatorList()
    const image = fnArray.indexOf(OPS.paintImageXObject)
    const placed: unknown = argsArray.slice(0, image).findLast((_, at) => fnArray[at] === OPS.transform)
    const [width, , , height] = Object.values(placed ?? {}).map(Number)
    // 70 mm in points.
    expect(Math.abs(width ?? 0)).toBeCloseTo(198.4, 0)
    expect(Math.abs((width ?? 0) / (height ?? 1))).toBeCloseTo(15, 3)
  })

  it('prints signs and letters of many scripts, bold and in small print, in the same bytes each time', async () => {
    const signs = '✅ ❌ ⚠ ☑ ☐ ⇒ ★ 🔧 محمد 負の値 Γειά Привет 👩\u{200D}⚕\u{FE0F} 1\u{FE0F}\u{20E3}'
    const document = sampleDocument(2, [signs])
    const [first, second] = await Promise.all([rendered(document), rendered(document)])
    const pdf = await opened(first)
    const words = await wordsOf(pdf, 2)
    for (const sign of '✅❌⚠☑☐⇒★🔧負の値Γειά') expect(words).toContain(sign)
    expect(words).not.toContain('[U+')
    expect(Buffer.compare(first, second)).toBe(0)
  })

  it('prints a picture for whatever characters stand together', async () => {
    const points = Array.from({ length: 2600 }, (_, place) => 33 + place * 5)
    const marks = ['\u{301}', '\u{20DD}', '\u{1F3FD}', '\u{200D}', '\u{64B}', '\u{1AB0}']
    const words = points.map((point, place) => `${String.fromCodePoint(point)}${marks[place % 13] ?? ''}`).join(' ')
    await expect(rendered(sampleDocument(1, [words]))).resolves.toBeInstanceOf(Uint8Array)
  })

  it('makes the same bytes from the same document', async () => {
    const [first, second] = await Promise.all([rendered(sampleDocument(20)), rendered(sampleDocument(20))])
    expect(Buffer.compare(first, second)).toBe(0)
  })

  it('prints a cell of 100,000 characters over several pages', async () => {
    const pdf = await opened(await rendered(sampleDocument(1, [`${'abcdefghi '.repeat(10_000)}end-of-cell`])))
    expect(pdf.numPages).toBeGreaterThan(50)
  })

  it.each([
    ['memory', { memoryMegabytes: 60 }],
    ['time', { seconds: 0.02 }],
  ] as const)('says that the %s limit stopped it', async (limit, limits) => {
    expect(await renderPdf(() => sampleDocument(2000), { ...RENDERING, ...limits })).toEqual({ made: false, limit })
  })

  it('leaves no compiler waiting when the document cannot be made', async () => {
    const fault = new Error('no document')
    const unmade = (): PrintedDocument => {
      throw fault
    }
    await expect(renderPdf(unmade, RENDERING)).rejects.toBe(fault)
  })
})
