import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
  type IBordersOptions,
  type ISectionOptions,
} from 'docx'
import { LEVEL_SHADES, RULE } from '../palette.ts'
import type { DocumentDetails, PrintedDocument, Section } from '../printed-document.ts'
import { joined } from '../shorthand.ts'
import { carriable } from '../text.ts'
import { coreProperties } from './core-properties.ts'
import { docxBlocks, type DocxContext } from './docx-blocks.ts'
import { outlineOf } from './docx-outline.ts'
import { DOCX_NUMBERING, DOCX_STYLES, STYLE } from './docx-styles.ts'
import { freezeZip } from './freeze-zip.ts'

/** Page sizes and margins in twentieths of a point. The sizes are given upright, as the library asks for them. */
const PAGES = {
  'a4-portrait': { width: 11_906, height: 16_838, margin: 1134, between: 11_906 - 2 * 1134 },
  'a3-landscape': { width: 16_838, height: 23_811, margin: 624, between: 23_811 - 2 * 624 },
} as const

/** Renders a document to DOCX with real headings, repeated table heads and page x of y. Equal data, equal bytes. */
export async function renderDocx(document: PrintedDocument): Promise<Uint8Array> {
  const outline = outlineOf(document)
  const file = new Document({
    styles: DOCX_STYLES,
    numbering: DOCX_NUMBERING,
    sections: document.sections.map((section) => {
      const context = { pageWidth: PAGES[section.page].between, outline }
      return docxSection(section, document.details, context)
    }),
  })
  const bytes = await Packer.toBuffer(file, false, [
    { path: 'docProps/core.xml', data: coreProperties(document.details) },
  ])
  return freezeZip(bytes)
}

function docxSection(section: Section, details: DocumentDetails, context: DocxContext): ISectionOptions {
  const page = PAGES[section.page]
  const upright = section.page === 'a4-portrait'
  return {
    properties: {
      titlePage: section.blocks[0]?.type === 'title-page',
      page: {
        size: {
          width: page.width,
          height: page.height,
          orientation: upright ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: { left: page.margin, right: page.margin, top: 1247, bottom: 1134, header: 510, footer: 454 },
      },
    },
    headers: {
      default: new Header({ children: [headerLine(details, page.between)] }),
      first: new Header({ children: [new Paragraph({ children: watermark(details) })] }),
    },
    footers: {
      default: new Footer({ children: [footerLine(details, page.between)] }),
      first: new Footer({ children: [footerLine(details, page.between)] }),
    },
    children: docxBlocks(section.blocks, context),
  }
}

const LINE = { style: BorderStyle.SINGLE, size: 4, space: 4, color: RULE }

function headerLine(details: DocumentDetails, width: number): Paragraph {
  return furniture({ bottom: LINE }, width, [
    new TextRun({ bold: true, text: carriable(details.title) }),
    new TextRun({ text: '\t' }),
    ...watermark(details),
    new TextRun({ text: `\t${carriable(joined([details.subject, details.organisation], '  |  '))}` }),
  ])
}

function footerLine(details: DocumentDetails, width: number): Paragraph {
  return furniture({ top: LINE }, width, [
    new TextRun({ text: carriable(`${details.reference}  |  version ${details.version}`) }),
    new TextRun({ text: `\t${carriable(details.status)}` }),
    new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
  ])
}

/** The line at the head or foot of a page: left, middle and right. Its size is its style's: a page number takes no other. */
function furniture(border: IBordersOptions, width: number, children: readonly TextRun[]): Paragraph {
  return new Paragraph({
    style: STYLE.headAndFoot,
    border,
    alignment: AlignmentType.START,
    tabStops: [
      { type: TabStopType.CENTER, position: width / 2 },
      { type: TabStopType.RIGHT, position: width },
    ],
    children,
  })
}

/** The library draws no watermark, so the words stand in the header of every page. */
function watermark(details: DocumentDetails): TextRun[] {
  if (details.watermark === undefined) return []
  return [new TextRun({ text: carriable(details.watermark), bold: true, size: 18, color: LEVEL_SHADES[5].fill })]
}
