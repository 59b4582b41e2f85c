import type { ComponentProps } from 'react'
import { Button } from '../../../web/ui/button.tsx'
import { GuardedButton } from '../../records/web/guarded-button.tsx'
import { useMay } from '../../records/web/permission-guard.tsx'
import type { WorkshopView } from '../workshop-contract.ts'
import { roomStrings } from './workshop-strings.ts'

interface Props extends ComponentProps<typeof Button> {
  readonly view: WorkshopView
}

/** A button for whoever facilitates; for all others it stays in its place and says whose it is. */
export function FacilitatorButton({ view, ...button }: Props) {
  const may = useMay('record.write')
  const reason = may ? whyNotFacilitator(view) : null
  if (reason === null) return <GuardedButton action="record.write" {...button} />
  const { onClick: _click, type: _type, disabled: _disabled, ...rest } = button
  return <Button {...rest} aria-disabled title={reason} />
}

/** Why only somebody else may do it; null for the facilitator. */
export function whyNotFacilitator({ me, facilitator }: WorkshopView): string | null {
  if (me.isFacilitator) return null
  return facilitator === null ? roomStrings.noFacilitator : roomStrings.onlyFacilitator(facilitator.name)
}
