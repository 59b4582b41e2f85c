import { describe, expect, it } from 'vitest'
import { sampleDocument, withCover } from '../../../../test/documents/sample-document.ts'
import { pictureOf, pngOf } from '../../../../test/documents/sample-picture.ts'
import type { Cell } from '../blocks.ts'
import { unzip, unzipText } from '../../../../test/documents/unzip.ts'
import { renderDocx } from './render-docx.ts'

async function partsOf(rows: number): Promise<(path: string) => string> {
  const parts = unzipText(await renderDocx(sampleDocument(rows)))
  return (path) => parts.get(path) ?? ''
}

describe('renderDocx', () => {
  it('uses real headings, numbered by the word processor', async () => {
    const body = (await partsOf(1))('word/document.xml')
    expect(body).toMatch(/<w:pStyle w:val="Heading1"\/>.{0,200}<w:numPr>.{0,300}Introduction</)
    expect(body).toMatch(/<w:pStyle w:val="Heading2"\/>.{0,200}<w:numPr>.{0,300}Words</)
    expect(body).toMatch(
      /<w:pStyle w:val="Heading1"\/>(?:<w:pageBreakBefore[^>]*\/>)?<\/w:pPr><w:r><w:t[^>]*>Contents</,
    )
  })

  it('lists the numbered headings in a contents field that leads to each', async () => {
    const body = (await partsOf(1))('word/document.xml')
    // Without saying that it is a list of contents, the field's own words are printed by LibreOffice.
    expect(body).toContain('<w:docPartGallery w:val="Table of Contents"/>')
    expect(body).toContain('TOC \\h \\o &quot;1-2&quot;')
    for (const entry of ['1  Introduction', '1.1  Words', '2  Hazard log']) expect(body).toContain(entry)
    const led = [...body.matchAll(/w:anchor="([^"]+)"/g)].map((found) => found[1])
    const bookmarks = new Set([...body.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g)].map((found) => found[1]))
    expect(led.filter((anchor) => anchor?.startsWith('a_heading'))).toHaveLength(3)
    expect(led.filter((anchor) => anchor?.startsWith('a_heading') && !bookmarks.has(anchor))).toEqual([])
  })

  it('begins a page with what stands on it, and with nothing that could fill a page by itself', async () => {
    const body = (await partsOf(1))('word/document.xml')
    expect(body).toMatch(/<w:pStyle w:val="Heading1"\/><w:pageBreakBefore\/>/)
    expect(body).not.toContain('<w:br w:type="page"/>')
  })

  it('repeats the head rows of a table of 300 rows on an A3 page on its side', async () => {
    const body = (await partsOf(300))('word/document.xml')
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(2)
    expect(body.match(/<w:tr>/g)?.length).toBeGreaterThan(300)
    expect(body).toContain('<w:pgSz w:w="23811" w:h="16838" w:orient="landscape"/>')
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>')
  })

  it('keeps the title of rows with them, and a short table on one page', async () => {
    const columns = [{ width: 1 }, { width: 1 }]
    const row = [{ text: 'one' }, { text: 'two' }]
    const title = [{ text: 'title', role: 'head', colSpan: 2 }] as const
    const rowsOf = async (rows: readonly (readonly Cell[])[]): Promise<readonly boolean[]> => {
      const document = sampleDocument(1)
      const blocks = [{ type: 'table', look: 'ruled', columns, head: [], rows }] as const
      const bytes = await renderDocx({ ...document, sections: [{ page: 'a4-portrait', blocks }] })
      const body = unzipText(bytes).get('word/document.xml') ?? ''
      return [...body.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([found]) => found.includes('<w:keepNext/>'))
    }
    expect(await rowsOf([row, row])).toEqual([true, false])
    const long = [title, ...Array.from({ length: 12 }, () => row), title, row]
    expect(await rowsOf(long)).toEqual(long.map((cells) => cells === title))
  })

  it('says its language, its reference and page x of y', async () => {
    const part = await partsOf(1)
    expect(part('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>')
    const footer = part('word/footer1.xml')
    for (const words of ['SC-001  |  version 1.2', 'PAGE', 'NUMPAGES']) expect(footer).toContain(words)
    // Some word processors give a page number the size of its paragraph, whatever its run says.
    const [, style] = /<w:pStyle w:val="(\w+)"/.exec(footer) ?? []
    const declared = part('word/styles.xml').match(/<w:style [^>]*>.*?<\/w:style>/g) ?? []
    expect(declared.find((one) => one.includes(`w:styleId="${style}"`))).toContain('<w:sz w:val="16"/>')
    expect(part('word/header1.xml')).toContain('Draft, not approved')
    expect(part('word/header1.xml')).toContain('Referral Navigator 2.4  |  Alder Vale Health')
    expect(part('docProps/core.xml')).toContain('2026-03-04T00:00:00Z')
  })

  it('keeps hostile words as words', async () => {
    const body = (await partsOf(1))('word/document.xml')
    expect(body).toContain('&lt;/w:t&gt;&lt;w:evil/&gt;&amp;amp;')
    expect(body).not.toContain('<w:evil/>')
    expect(body).toContain('nul  bell  lone  end')
    expect(body).toContain('HYPERLINK &quot;https://example.org/?a=%22b%22&quot;')
  })

  it('holds a logo as it is, in its own proportions and in words, and the small print in its lines', async () => {
    const bytes = await renderDocx(withCover(sampleDocument(1), pictureOf(900, 60)))
    const body = unzipText(bytes).get('word/document.xml') ?? ''
    const pictures = [...unzip(bytes)].filter(([path]) => /^word\/media\/.+\.png$/.test(path))
    expect(pictures.map(([, picture]) => picture)).toEqual([pngOf(900, 60)])
    // 70 mm and a fifteenth of it, in whole pixels of 9,525 units.
    expect(body).toContain(`<wp:extent cx="${265 * 9525}" cy="${18 * 9525}"/>`)
    expect(body).toContain('descr="Logo of Alder Vale Health"')
    expect(body).toMatch(/Registered office: 1 High Street #box\[\$x\$\]<\/w:t>.*<w:br\/>.*In confidence/)
  })

  it('makes the same bytes from the same document', async () => {
    const whole = withCover(sampleDocument(5), pictureOf(40, 20))
    const [first, second] = await Promise.all([renderDocx(whole), renderDocx(whole)])
    expect(Buffer.compare(first, second)).toBe(0)
  })
})
