import { uiStrings } from '../strings/ui-strings.ts'
import './loading.css'

/** Says that something is on its way, without moving the page about. */
export function Loading() {
  return (
    <p className="loading" role="status">
      <span className="loading-bar" aria-hidden="true" />
      {uiStrings.loading}
    </p>
  )
}

/** Stands where something is on its way that may turn out to be nothing, so that no room can be kept for it. */
export function StillToCome() {
  return <span className="still-to-come" hidden />
}
