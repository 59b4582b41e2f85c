import { ImageRun, LineRuleType, Paragraph } from 'docx'
import type { TitlePage } from '../blocks.ts'
import { COVER_LOGO, fittedIn, type Picture } from '../picture.ts'
import { carriable } from '../text.ts'
import { docxRuns } from './docx-runs.ts'
import { ABOVE_TITLE, STYLE } from './docx-styles.ts'

/** The first page: the logo, the title where it stands without one too, and the small print. */
export function docxTitlePage({ title, subject, organisation, lines, logo, smallPrint }: TitlePage): Paragraph[] {
  return [
    ...(logo === undefined ? [] : [logoLine(logo)]),
    new Paragraph({
      style: STYLE.title,
      ...(logo === undefined ? {} : { spacing: { before: ABOVE_TITLE - twentieths(shown(logo).height) } }),
      children: docxRuns(title),
    }),
    new Paragraph({ style: STYLE.subject, children: docxRuns(subject) }),
    ...(organisation === '' ? [] : [new Paragraph({ children: docxRuns(organisation) })]),
    ...lines.map((line) => new Paragraph({ spacing: { after: 360 }, children: docxRuns(line) })),
    ...(smallPrint === undefined ? [] : [new Paragraph({ style: STYLE.smallPrint, children: docxRuns(smallPrint) })]),
  ]
}

function logoLine(logo: Picture): Paragraph {
  const { width, height } = shown(logo)
  const alt = carriable(logo.alt)
  return new Paragraph({
    // A line of its own height: in one of fixed height the picture would be cut off.
    spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
    children: [
      new ImageRun({
        type: logo.format === 'png' ? 'png' : 'jpg',
        data: Buffer.from(logo.content, 'base64'),
        transformation: { width: pixels(width), height: pixels(height) },
        altText: { name: alt, description: alt, title: alt },
      }),
    ],
  })
}

const shown = (logo: Picture) => fittedIn(COVER_LOGO, logo)

const MILLIMETRES_PER_INCH = 25.4
/** The library counts whole pixels of 96 to the inch. */
const pixels = (millimetres: number) => Math.max(1, Math.round((millimetres / MILLIMETRES_PER_INCH) * 96))
const twentieths = (millimetres: number) => Math.round((millimetres / MILLIMETRES_PER_INCH) * 1440)
