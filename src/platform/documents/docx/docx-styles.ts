import {
  AlignmentType,
  BorderStyle,
  LevelFormat,
  LineRuleType,
  type INumberingOptions,
  type IStylesOptions,
} from 'docx'
import { HEADING_INK, INK, MUTED_INK, RULE } from '../palette.ts'

/** Names of the numberings that paragraphs refer to. */
export const HEADING_NUMBERS = 'heading-numbers'
export const BULLETS = 'bullets'

/** Names of our own paragraph styles, as they appear in the style list of a word processor. */
export const STYLE = {
  title: 'SafecaseTitle',
  subject: 'SafecaseSubject',
  smallPrint: 'SafecaseSmallPrint',
  tableText: 'TableText',
  tableHead: 'TableHeader',
  denseText: 'TableDense',
  caption: 'Caption',
  calloutTitle: 'CalloutTitle',
  headAndFoot: 'HeadAndFoot',
} as const

const FONT = 'Arial'

/** The room above the title of the first page, in twentieths of a point. */
export const ABOVE_TITLE = 3000

/** Paragraph styles after the NHS report template: Arial throughout, blue headings, 9.5 point tables. */
export const DOCX_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 21, color: INK, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 140, line: 264, lineRule: LineRuleType.AUTO } },
    },
    heading1: headingStyle(38, 360, 180),
    heading2: headingStyle(29, 280, 140),
    heading3: headingStyle(24, 220, 120),
    heading4: headingStyle(21, 200, 100),
    listParagraph: { paragraph: { spacing: { after: 60 } } },
  },
  paragraphStyles: [
    own(
      STYLE.title,
      'Front page title',
      { bold: true, size: 72, color: HEADING_INK },
      { before: ABOVE_TITLE, after: 240 },
    ),
    own(STYLE.subject, 'Front page subject', { bold: true, size: 42, color: MUTED_INK }, { after: 360 }),
    own(
      STYLE.smallPrint,
      'Front page small print',
      { size: 18, color: MUTED_INK },
      { before: 0, after: 240, line: 240 },
    ),
    own(STYLE.tableText, 'Table text', { size: 19 }, { before: 50, after: 50, line: 250 }),
    own(STYLE.tableHead, 'Table header', { size: 19, bold: true }, { before: 50, after: 50, line: 250 }),
    own(STYLE.denseText, 'Table small print', { size: 12 }, { before: 20, after: 20, line: 240 }),
    own(STYLE.caption, 'Table caption', { bold: true, size: 20 }, { before: 160, after: 80 }),
    own(STYLE.calloutTitle, 'Callout title', { bold: true }, { before: 60, after: 60 }),
    own(STYLE.headAndFoot, 'Head and foot of a page', { size: 16, color: MUTED_INK }, {}),
    contentsStyle(1, { bold: true, color: HEADING_INK, size: 20 }),
    contentsStyle(2, { size: 19 }),
    contentsStyle(3, { size: 19 }),
  ],
}

/** Heading numbers 1, 1.1, 1.1.1 and the bullet of lists. */
export const DOCX_NUMBERING: INumberingOptions = {
  config: [
    {
      reference: HEADING_NUMBERS,
      levels: ['%1', '%1.%2', '%1.%2.%3', '%1.%2.%3.%4'].map((text, level) => ({
        level,
        text,
        format: LevelFormat.DECIMAL,
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { left: 680, hanging: 680 } } },
      })),
    },
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          text: '•',
          format: LevelFormat.BULLET,
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: 400, hanging: 260 }, spacing: { after: 60 } } },
        },
      ],
    },
  ],
}

type RunLook = { readonly bold?: boolean; readonly size?: number; readonly color?: string }
type Spacing = { readonly before?: number; readonly after?: number; readonly line?: number }

function headingStyle(size: number, before: number, after: number) {
  return {
    run: { font: FONT, size, bold: true, color: HEADING_INK },
    paragraph: { spacing: { before, after }, keepNext: true },
  }
}

function own(id: string, name: string, run: RunLook, spacing: Spacing) {
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { font: FONT, ...run },
    paragraph: { spacing: { ...spacing, lineRule: LineRuleType.AUTO } },
  }
}

function contentsStyle(level: number, run: RunLook) {
  const rule = { style: BorderStyle.SINGLE, size: 4, space: 1, color: RULE }
  return {
    id: `TOC${level}`,
    name: `toc ${level}`,
    basedOn: 'Normal',
    run: { font: FONT, ...run },
    paragraph: {
      spacing: { before: level === 1 ? 60 : 0, after: 20, line: 240, lineRule: LineRuleType.AUTO },
      indent: { left: (level - 1) * 300 },
      ...(level === 1 ? { border: { bottom: rule } } : {}),
    },
  }
}
