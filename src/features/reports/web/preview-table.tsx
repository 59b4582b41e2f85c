import { ScrollArea } from '../../../web/ui/scroll-area.tsx'
import type { PreviewCell, PreviewTable as Table } from '../report-preview-contract.ts'
import { placed } from './placed.ts'
import { previewStrings } from './preview-strings.ts'
import { PreviewWords } from './preview-text.tsx'

/** A table of the report; a wide one scrolls by itself. */
export function PreviewTable({ table }: { readonly table: Table }) {
  const { look, caption, head, rows, more } = table
  const grid = (
    <table className={`preview-table preview-table-${look}`}>
      {caption !== undefined && <caption>{caption}</caption>}
      {head.length > 0 && (
        <thead>
          {placed(head).map(({ key, item }) => (
            <Row key={key} cells={item} scope="col" />
          ))}
        </thead>
      )}
      <tbody>
        {placed(rows).map(({ key, item }) => (
          <Row key={key} cells={item} scope="row" />
        ))}
      </tbody>
    </table>
  )
  return (
    <div className="stack-small">
      <ScrollArea label={caption ?? previewStrings.table}>{grid}</ScrollArea>
      {more.count > 0 && <p className="muted small">{previewStrings.more(more.of, more.count)}</p>}
    </div>
  )
}

function Row({ cells, scope }: { readonly cells: readonly PreviewCell[]; readonly scope: 'col' | 'row' }) {
  return (
    <tr>
      {placed(cells).map(({ key, item }) => (
        <Cell key={key} cell={item} scope={scope} />
      ))}
    </tr>
  )
}

function Cell({ cell, scope }: { readonly cell: PreviewCell; readonly scope: 'col' | 'row' }) {
  const { text, role = 'body', level, align, rowSpan, colSpan } = cell
  const shared = {
    rowSpan,
    colSpan,
    className: [
      role === 'banner' ? 'preview-banner' : '',
      level === undefined ? '' : `preview-level level-${level}`,
      align === 'centre' ? 'preview-centre' : '',
    ].join(' '),
  }
  const words = <PreviewWords text={text} />
  if (role === 'body') return <td {...shared}>{words}</td>
  return (
    <th {...shared} scope={scope}>
      {words}
    </th>
  )
}
