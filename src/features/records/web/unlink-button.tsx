import { useState } from 'react'
import { Button } from '../../../web/ui/button.tsx'
import type { NeighbourView } from '../records-contract.ts'
import { recordActions, useSpaceWrite } from './record-actions.ts'
import { recordStrings } from './record-strings.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { useSpace } from './use-space.ts'

/** Ends a link with a reason; both records and the link's history stay. */
export function UnlinkButton({ neighbour }: { readonly neighbour: NeighbourView }) {
  const space = useSpace()
  const [asking, setAsking] = useState(false)
  const end = useSpaceWrite(space, (reason: string) => recordActions.endLink(space, neighbour.link, reason))
  const { ref } = neighbour.other
  return (
    <>
      <Button
        look="quiet"
        className="button-mark"
        aria-label={recordStrings.unlinkNamed(ref)}
        onClick={() => setAsking(true)}
      >
        ×
      </Button>
      {asking && (
        <ReasonDialog
          title={recordStrings.unlinkNamed(ref)}
          about={recordStrings.unlinkAbout}
          action={recordStrings.unlink}
          pending={end.isPending}
          error={end.error}
          onReason={(reason) => end.mutate(reason, { onSuccess: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
