import { InternalHyperlink, SimpleField, TextRun, type ParagraphChild } from 'docx'
import { HEADING_INK, MUTED_INK } from '../palette.ts'
import { carriable, runsOf, type Run, type Text } from '../text.ts'

/** What every run of a paragraph shares, over its style. */
export interface RunTone {
  readonly bold?: boolean
  readonly italics?: boolean
  readonly color?: string
}

/** Text as the children of a paragraph; line feeds become line breaks within it. */
export function docxRuns(text: Text, tone: RunTone = {}): ParagraphChild[] {
  return runsOf(text).flatMap((run) => childrenOf(run, tone))
}

function childrenOf(run: Run, tone: RunTone): ParagraphChild[] {
  const look = {
    ...tone,
    ...(run.bold === true ? { bold: true } : {}),
    ...(run.italic === true ? { italics: true } : {}),
    ...(run.muted === true ? { color: MUTED_INK } : {}),
  }
  if (run.to !== undefined) {
    return [new InternalHyperlink({ anchor: bookmarkName(run.to), children: lines(run.text, linked(look)) })]
  }
  if (run.href !== undefined) {
    return [new SimpleField(`HYPERLINK "${run.href.replaceAll(/["\\\n]/g, encodeURIComponent)}"`, carriable(run.text))]
  }
  return lines(run.text, look)
}

function linked(look: RunTone): RunTone {
  return { ...look, color: HEADING_INK }
}

function lines(text: string, look: RunTone): TextRun[] {
  return carriable(text)
    .split('\n')
    .map((line, place) => new TextRun({ text: line, ...look, ...(place > 0 ? { break: 1 } : {}) }))
}

/** The name of an anchor's bookmark: word processors allow 40 letters, digits and underscores. */
export function bookmarkName(anchor: string): string {
  return `a_${anchor.replaceAll(/\W/g, '_')}`.slice(0, 40)
}
