import type { ClipboardEvent, FocusEvent, KeyboardEvent, MouseEvent } from 'react'
import { enterCell, walkLinks } from './cell-links.ts'
import { rangeAt } from './cell-range.ts'
import type { GridProps } from './grid-props.ts'
import { meaningOf } from './press-meaning.ts'
import { cellUnder, useCellPointer } from './use-cell-pointer.ts'
import type { GridWork } from './use-grid-work.ts'

/** What keys, pointer and clipboard mean in a grid: handlers for the element that scrolls. */
export function useGridInput<Row>(
  { onFold, actions }: Pick<GridProps<Row>, 'onFold' | 'actions'>,
  work: GridWork<Row>,
  widen: (place: number, by: 1 | -1) => void,
) {
  const { range, size, line, editing, picks, bulk, begin, chooseAloud, follow } = work
  const { anchor } = range
  const pointer = useCellPointer({
    onPick: ({ at, draws, isApart }) => {
      if (!editing.keep()) return false
      if (isApart) work.pickApart(at, draws)
      else {
        chooseAloud(draws ? { anchor, head: at } : rangeAt(at))
        picks.letGo()
      }
      return true
    },
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const { target, key, code, altKey, shiftKey } = event
    const ctrlKey = event.ctrlKey || event.metaKey
    if (event.defaultPrevented || cellUnder(target) === null || !(target instanceof Element)) return
    if (target.matches('a')) {
      walkLinks(event, target)
      return
    }
    const meant = meaningOf({ key, code, altKey, ctrlKey, shiftKey }, { line, range, size, actions })
    if (meant === null || (meant.does === 'type' && !begin(anchor, meant.text))) return
    if (meant.does === 'fold') onFold(meant.group)
    else if (meant.does === 'widen') widen(anchor.column, meant.by)
    else if (meant.does === 'act') void work.act(meant.action)
    else if (meant.does === 'choose') {
      chooseAloud(meant.range)
      if (meant.letsGo) picks.letGo()
    } else if (meant.does === 'pick') work.pickHere()
    else if (meant.does === 'fill') void bulk.fillDown()
    else if (meant.does === 'empty') void bulk.empty()
    else if (meant.does === 'enter' && !begin(anchor)) enterCell(target)
    event.preventDefault()
  }
  const withCells = (take: (event: ClipboardEvent) => unknown) => (event: ClipboardEvent) => {
    if (cellUnder(event.target) === null || editing.editing !== null) return
    event.preventDefault()
    take(event)
  }
  return {
    ...pointer,
    onKeyDown,
    onCopy: withCells(bulk.copy),
    onPaste: withCells(bulk.paste),
    onFocus: () => follow(true),
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => follow(currentTarget.contains(relatedTarget)),
    onDoubleClick: ({ target }: MouseEvent) => {
      const at = cellUnder(target)
      if (at !== null && target instanceof Element && target.closest('a, textarea, select') === null) begin(at)
    },
  }
}
