import { type RefObject, useEffect, useMemo } from 'react'
import { laidOut, movedTo, widened } from './column-view.ts'
import type { GridColumn } from './grid-column.ts'
import type { GridProps } from './grid-props.ts'
import { useHeadDrag } from './use-head-drag.ts'

const WIDER = 20

/** The columns as the view lays them out, also while somebody drags one wider, and the ways to lay them out otherwise. */
export function useGridColumns<Row>(
  { columns: all, view, onView }: Pick<GridProps<Row>, 'columns' | 'view' | 'onView'>,
  scroller: RefObject<HTMLDivElement | null>,
) {
  const { drag, widen, carry } = useHeadDrag({
    onWiden: (id, width) => onView(widened(view, id, width)),
    onMove: (id, target) => onView(movedTo(all, view, id, target)),
  })
  const widening = drag?.does === 'widen' ? drag : null
  const columns = useMemo(
    () => laidOut(all, widening === null ? view : widened(view, widening.id, widening.width)),
    [all, view, widening],
  )
  const offsets = useMemo(() => leftsOf(columns), [columns])
  const frozen = columns.reduce((sum, { isFrozen, width }) => sum + (isFrozen === true ? width : 0), 0)
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  useEffect(() => {
    scroller.current?.style.setProperty('--grid-frozen', `${frozen}px`)
    scroller.current?.style.setProperty('--grid-width', String(whole))
  }, [scroller, frozen, whole])
  return {
    columns,
    offsets,
    whole,
    heads: { drag, onWiden: widen, onCarry: carry, onReset: (id: string) => onView(widened(view, id, null)) },
    /** Makes the column at a place wider or narrower by a step. */
    step: (place: number, by: 1 | -1) => {
      const column = columns[place]
      if (column !== undefined) onView(widened(view, column.id, column.width + by * WIDER))
    },
  }
}

function leftsOf<Row>(columns: readonly GridColumn<Row>[]): readonly number[] {
  let left = 0
  return columns.map(({ width }) => {
    const here = left
    left += width
    return here
  })
}
