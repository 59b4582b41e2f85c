import { GuardedButton } from '../../records/web/guarded-button.tsx'
import type { WorkshopView } from '../workshop-contract.ts'
import type { WorkshopStepper } from './workshop-query.ts'
import { roomStrings } from './workshop-strings.ts'

interface Props {
  readonly view: WorkshopView
  readonly step: WorkshopStepper
}

/** Lets whoever does not facilitate take over, as when the facilitator has lost the connection. */
export function TakeOverButton({ view, step }: Props) {
  if (view.me.isFacilitator) return null
  return (
    <GuardedButton
      action="record.write"
      look="quiet"
      disabled={step.isPending}
      onClick={() => step.mutate({ do: 'facilitate' })}
    >
      {roomStrings.takeOver}
    </GuardedButton>
  )
}
