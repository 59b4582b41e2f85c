import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import type { NeighbourView } from '../records-contract.ts'
import { GuardedButton } from './guarded-button.tsx'
import { recordActions } from './record-actions.ts'
import { recordStrings } from './record-strings.ts'
import { useUndoToast } from './use-undo-toast.ts'
import { useSpace } from './use-space.ts'
import { useSpaceSteps } from './use-space-steps.ts'

/** Ends a link at once and offers to make it again; both records and the link's history stay. */
export function UnlinkButton({ neighbour }: { readonly neighbour: NeighbourView }) {
  const space = useSpace()
  const offerUndo = useUndoToast(space)
  const { ref } = neighbour.other
  const steps = () => ({
    said: recordStrings.unlinkNamed(ref),
    steps: [{ do: 'end-link' as const, link: neighbour.link, reason: recordStrings.unlinkReason }],
  })
  const end = useSpaceSteps(space, steps, (answer) => {
    const ended = answer?.links[0]
    if (ended === undefined) return
    const { role, from, to } = ended
    offerUndo(recordStrings.unlinkedToast(ref), () => recordActions.link(space, role, from, to))
  })
  return (
    <>
      <GuardedButton
        action="record.write"
        look="quiet"
        className="button-mark"
        aria-label={recordStrings.unlinkNamed(ref)}
        disabled={end.isPending}
        onClick={() => end.mutate(undefined)}
      >
        ×
      </GuardedButton>
      {end.error && <ProblemNotice error={end.error} />}
    </>
  )
}
