import { ReasonDialog } from '../../records/web/reason-dialog.tsx'
import type { ArgumentPart } from '../argument-contract.ts'
import { argumentStrings } from './argument-strings.ts'
import type { ArgumentWrites } from './use-argument-writes.ts'

interface Props {
  readonly part: ArgumentPart
  /** The newest that is known; the one of the part until it is. */
  readonly revision: number | undefined
  /** What becomes of the rest. */
  readonly about: string
  readonly writes: ArgumentWrites
  readonly onClose: () => void
}

/** Asks for the reason why a part leaves the argument; it can be taken back. */
export function RetirePart({ part, revision, about, writes, onClose }: Props) {
  const retire = (reason: string) =>
    writes.write({
      steps: [{ do: 'retire', record: part.id, revision: revision ?? part.revision, reason }],
      said: () => argumentStrings.retired(part.ref),
      after: onClose,
      undo: ({ records }) =>
        records.map((record) => ({
          do: 'restore',
          record: record.id,
          revision: record.revision,
          reason: argumentStrings.undo,
        })),
    })
  return (
    <ReasonDialog
      title={argumentStrings.retireTitle(part.ref)}
      about={about}
      action={argumentStrings.retire}
      pending={writes.pending}
      error={writes.error}
      onReason={retire}
      onClose={onClose}
    />
  )
}
