import { type GridLines, linesBetween } from './grid-line.ts'
import { gridStrings } from './grid-strings.ts'

interface Props {
  readonly lines: GridLines<unknown>
  readonly span: number
}

/** Says on paper how many rows are not on it, because they had not been read when it was printed. */
export function UnprintedRow({ lines, span }: Props) {
  const unread = linesBetween(lines, 0, lines.count - 1).filter(({ is }) => is === 'unread').length
  if (unread === 0) return null
  return (
    <tr>
      <td colSpan={span}>
        <b>{gridStrings.unprinted(unread)}</b>
      </td>
    </tr>
  )
}
