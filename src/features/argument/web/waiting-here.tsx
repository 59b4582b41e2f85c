import { recordStrings } from '../../records/web/record-strings.ts'
import type { ArgumentPart } from '../argument-contract.ts'
import { useWaitingFor } from './use-waiting-for.ts'

/** Says beside a part what of it is not saved yet. */
export function WaitingHere({ part }: { readonly part: ArgumentPart }) {
  const waiting = useWaitingFor(part)
  if (waiting.length === 0) return null
  return (
    <ul className="muted small">
      {waiting.map(({ said }, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- they wait in the order in which they were done
        <li key={place}>{recordStrings.waits(said)}</li>
      ))}
    </ul>
  )
}
