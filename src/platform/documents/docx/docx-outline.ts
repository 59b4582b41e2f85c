import {
  EmptyElement,
  InternalHyperlink,
  LeaderType,
  PageReference,
  Paragraph,
  StringValueElement,
  TableOfContents,
  TabStopType,
  TextRun,
  XmlComponent,
} from 'docx'
import type { Block, Heading } from '../blocks.ts'
import { HeadingNumbers } from '../heading-numbers.ts'
import type { PrintedDocument } from '../printed-document.ts'
import { carriable } from '../text.ts'
import { bookmarkName } from './docx-runs.ts'

/** A heading's place in the document: its bookmark, the bookmark's number, and its own number, as `2.1`. */
export interface OutlineEntry {
  readonly bookmark: string
  readonly place: number
  readonly number: string
}

/** Every heading that can be led to, in order. */
export type Outline = ReadonlyMap<Heading, OutlineEntry>

/** Numbers the headings and names their bookmarks; unnumbered ones without an anchor stay out. */
export function outlineOf(document: PrintedDocument): Outline {
  const outline = new Map<Heading, OutlineEntry>()
  const numbers = new HeadingNumbers()
  for (const heading of document.sections.flatMap((section) => section.blocks.filter(isHeading))) {
    const number = heading.numbered ? numbers.next(heading.level) : ''
    if (!heading.numbered && heading.anchor === undefined) continue
    const place = outline.size + 1
    outline.set(heading, { bookmark: bookmarkName(heading.anchor ?? `heading-${place}`), place, number })
  }
  return outline
}

function isHeading(block: Block): block is Heading {
  return block.type === 'heading'
}

/** A table of contents that a word processor renews on opening, with entries for a reader that does not. */
export function contentsField(outline: Outline, depth: number, pageWidth: number): TableOfContents {
  return new ContentsField('Contents', {
    hyperlink: true,
    headingStyleRange: `1-${depth}`,
    contentChildren: [...outline]
      .filter(([heading]) => heading.numbered && heading.level <= depth)
      .map(([heading, entry]) => contentsLine(heading, entry, pageWidth)),
  })
}

/** The library's field, which also says that it is a list of contents: else LibreOffice prints the field's own words. */
class ContentsField extends TableOfContents {
  constructor(...made: ConstructorParameters<typeof TableOfContents>) {
    super(...made)
    const properties: unknown = this.root[0]
    if (properties instanceof XmlComponent) properties.addChildElement(new ContentsGallery())
  }
}

class ContentsGallery extends XmlComponent {
  constructor() {
    super('w:docPartObj')
    this.root.push(new StringValueElement('w:docPartGallery', 'Table of Contents'), new EmptyElement('w:docPartUnique'))
  }
}

function contentsLine(heading: Heading, entry: OutlineEntry, pageWidth: number): Paragraph {
  return new Paragraph({
    style: `TOC${heading.level}`,
    tabStops: [{ type: TabStopType.RIGHT, position: pageWidth, leader: LeaderType.DOT }],
    children: [
      new InternalHyperlink({
        anchor: entry.bookmark,
        children: [new TextRun(`${entry.number}  ${carriable(heading.text)}`), new TextRun('\t')],
      }),
      new PageReference(entry.bookmark),
    ],
  })
}
