import { useState } from 'react'
import type { TraceGapView } from '../trace-contract.ts'
import { FillGapDialog } from './fill-gap-dialog.tsx'

/** The gap that is being filled, if any; when its dialog closes the focus goes back to where it was. */
export function useGapFilling(refocus: () => void) {
  const [filling, setFilling] = useState<TraceGapView | null>(null)
  const close = () => {
    setFilling(null)
    refocus()
  }
  return { fill: setFilling, dialog: filling && <FillGapDialog gap={filling} onClose={close} /> }
}
