import type { ReactNode } from 'react'
import type { PreviewBlock as Block } from '../report-preview-contract.ts'
import { placed } from './placed.ts'
import { PreviewCover } from './preview-cover.tsx'
import { previewStrings } from './preview-strings.ts'
import { PreviewTable } from './preview-table.tsx'
import { PreviewWords } from './preview-text.tsx'

const HEADINGS = ['h3', 'h4', 'h5', 'h6'] as const

/** One block of a report as it will be printed. */
export function PreviewBlock({ block }: { readonly block: Block }): ReactNode {
  switch (block.type) {
    case 'heading': {
      const Heading = HEADINGS[block.level - 1] ?? 'h6'
      return (
        <Heading className={`preview-heading-${block.level}`}>
          {block.number !== '' && <span className="preview-number">{block.number}</span>} {block.text}
        </Heading>
      )
    }
    case 'paragraph':
      return (
        <p className={block.muted === true ? 'preview-missing' : undefined}>
          <PreviewWords text={block.text} />
        </p>
      )
    case 'bullets':
      return (
        <ul className="preview-bullets">
          {placed(block.items).map(({ key, item }) => (
            <li key={key}>
              <PreviewWords text={item} />
            </li>
          ))}
        </ul>
      )
    case 'key-values':
      return (
        <dl className="preview-values">
          {placed(block.entries).map(({ key, item }) => (
            <div key={key}>
              <dt>{item.key}</dt>
              <dd>
                <PreviewWords text={item.value} />
              </dd>
            </div>
          ))}
        </dl>
      )
    case 'callout':
      return (
        <div className={`preview-callout preview-${block.tone}`}>
          <p>
            <b>{block.title}</b>
          </p>
          {placed(block.lines).map(({ key, item }) => (
            <p key={key}>
              <PreviewWords text={item} />
            </p>
          ))}
        </div>
      )
    case 'table':
      return <PreviewTable table={block} />
    case 'title-page':
      return <PreviewCover cover={block} />
    case 'signature':
      return (
        <div className="preview-signature">
          <p>{block.meaning}</p>
          <p>
            <b>{block.name ?? previewStrings.signHere}</b>
            {block.role !== undefined && `, ${block.role}`}
            {block.signedAt !== undefined && `, ${block.signedAt}`}
          </p>
        </div>
      )
  }
}
