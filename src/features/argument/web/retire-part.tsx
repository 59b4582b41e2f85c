import { useState } from 'react'
import { GuardedButton } from '../../records/web/guarded-button.tsx'
import { ReasonDialog } from '../../records/web/reason-dialog.tsx'
import type { ArgumentPart } from '../argument-contract.ts'
import { argumentStrings } from './argument-strings.ts'
import type { ArgumentWrites } from './use-argument-writes.ts'
import { useWaitingFor } from './use-waiting-for.ts'

interface Props {
  readonly part: ArgumentPart
  /** The newest that is known; the one of the part until it is. */
  readonly revision: number | undefined
  /** What becomes of the rest. */
  readonly about: string
  readonly writes: ArgumentWrites
}

/** Asks for the reason why a part leaves the argument; it can be taken back. */
export function RetirePart({ part, revision, about, writes }: Props) {
  const [asking, setAsking] = useState(false)
  const waits = useWaitingFor(part).some(({ steps }) => steps.some((step) => step.do === 'retire'))
  const close = () => setAsking(false)
  const retire = (reason: string, letGo: () => void) =>
    writes.write({
      does: {
        said: argumentStrings.retireTitle(part.ref),
        steps: [{ do: 'retire', record: part.id, revision: revision ?? part.revision, reason }],
      },
      told: () => argumentStrings.retired(part.ref),
      after: () => {
        letGo()
        close()
      },
      undo: ({ records }) =>
        records.map((record) => ({
          do: 'restore',
          record: record.id,
          revision: record.revision,
          reason: argumentStrings.undo,
        })),
    })
  return (
    <>
      <GuardedButton action="record.retire" disabled={waits} onClick={() => setAsking(true)}>
        {argumentStrings.retire}
      </GuardedButton>
      {asking && (
        <ReasonDialog
          title={argumentStrings.retireTitle(part.ref)}
          about={about}
          action={argumentStrings.retire}
          pending={writes.pending}
          error={writes.error}
          onReason={retire}
          onClose={close}
        />
      )}
    </>
  )
}
