import { type DragEvent, useState } from 'react'
import { z } from 'zod'
import type { RecordDetail, RecordView } from '../../records/records-contract.ts'
import { recordActions, useSpaceWrite } from '../../records/web/record-actions.ts'
import { useSpace } from '../../records/web/use-space.ts'
import { hazardLogStrings } from './hazard-log-strings.ts'

/** What a dragged control is known by. */
const DRAGGED = 'application/x-safecase-control'

const movingSchema = z.object({
  /** The link that is to end. */
  link: z.string(),
  control: z.string(),
  /** What the control stands against now. */
  owner: z.string(),
})
type Moving = z.infer<typeof movingSchema>

/** Lets a control stand against another cause, or against the hazard itself: one link ends and another is made, or neither. */
export function useMoveControl() {
  const space = useSpace()
  return useSpaceWrite(space, ({ moving, to }: { readonly moving: Moving; readonly to: RecordView }) =>
    recordActions.batch(space, [
      { do: 'end-link', link: moving.link, reason: hazardLogStrings.movedTo(to.ref) },
      { do: 'link', role: 'mitigates', from: moving.control, to: to.id },
    ]),
  )
}

/** What makes a control's handle draggable. */
export function dragControl(moving: Moving) {
  return {
    draggable: true,
    onDragStart: (event: DragEvent) => event.dataTransfer.setData(DRAGGED, JSON.stringify(moving)),
  }
}

function isControl(event: DragEvent): boolean {
  return event.dataTransfer.types.includes(DRAGGED)
}

/** What makes the controls of a cause or hazard take one from elsewhere. */
export function useControlDrop(owner: RecordDetail) {
  const [over, setOver] = useState(false)
  const move = useMoveControl()
  return {
    over,
    onDragOver: (event: DragEvent) => {
      if (!isControl(event)) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      setOver(false)
      if (!isControl(event)) return
      event.preventDefault()
      const moving = movingSchema.parse(JSON.parse(event.dataTransfer.getData(DRAGGED)))
      if (moving.owner !== owner.record.id && !isJoined(owner, moving.control))
        move.mutate({ moving, to: owner.record })
    },
  }
}

/** Whether a control already stands against a cause or hazard. */
export function isJoined(owner: RecordDetail, control: string): boolean {
  return owner.neighbours.some(({ role, other }) => role === 'mitigates' && other.id === control)
}
