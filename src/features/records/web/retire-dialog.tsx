import { useToastShelf } from '../../../web/toasts/use-toasts.ts'
import type { BatchAnswer, RecordView } from '../records-contract.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { recordActions } from './record-actions.ts'
import { recordStrings } from './record-strings.ts'
import { useUndoToast } from './use-undo-toast.ts'
import { useSpace } from './use-space.ts'
import { type SaidSteps, useSpaceSteps } from './use-space-steps.ts'

interface Props {
  readonly record: RecordView
  readonly onClose: () => void
}

interface Given {
  readonly reason: string
  readonly letGo: () => void
}

/** Asks why a record leaves the living case or comes back, and offers afterwards to take it back. */
export function RetireDialog({ record, onClose }: Props) {
  const space = useSpace()
  const shelf = useToastShelf()
  const offerUndo = useUndoToast(space)
  const retired = record.retired !== null
  const steps = ({ reason }: Given): SaidSteps => ({
    said: retired ? recordStrings.restoreTitle(record.ref) : recordStrings.retireTitle(record.ref),
    steps: [{ do: retired ? 'restore' : 'retire', record: record.id, revision: record.revision, reason }],
  })
  const done = (answer: BatchAnswer | null, { letGo }: Given) => {
    letGo()
    onClose()
    const stored = answer?.records[0]
    if (stored === undefined) return
    if (retired) shelf.tell(recordStrings.restoredToast(record.ref), undefined, record.id)
    else
      offerUndo(
        recordStrings.retiredToast(record.ref),
        () => recordActions.restore(space, stored, recordStrings.takenBack),
        record.id,
      )
  }
  const write = useSpaceSteps(space, steps, done)
  return (
    <ReasonDialog
      title={retired ? recordStrings.restoreTitle(record.ref) : recordStrings.retireTitle(record.ref)}
      about={retired ? recordStrings.restoreAbout : recordStrings.retireAbout}
      action={retired ? recordStrings.restore : recordStrings.retire}
      pending={write.isPending}
      error={write.error}
      onReason={(reason, letGo) => write.mutate({ reason, letGo })}
      onClose={onClose}
    />
  )
}
