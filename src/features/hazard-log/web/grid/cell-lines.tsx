import { RecordChip } from '../../../records/web/record-chip.tsx'
import type { HazardRow } from '../../hazard-log-contract.ts'
import { hazardLogStrings } from '../hazard-log-strings.ts'

/** More than these make a row too high to be read among others; the hazard's own screen has all. */
const SHOWN = 4

/** What gives rise to a hazard, one line each. */
export function NameLines({ names }: { readonly names: HazardRow['causes'] }) {
  if (names.length === 0) return <span className="muted">{hazardLogStrings.none}</span>
  return (
    <ul className="hazard-lines">
      {names.slice(0, SHOWN).map(({ id, title }) => (
        <li key={id}>{title}</li>
      ))}
      <Rest count={names.length - SHOWN} />
    </ul>
  )
}

/** What mitigates it, each leading to its own screen. */
export function ControlLines({ controls }: { readonly controls: HazardRow['controls'] }) {
  if (controls.length === 0) return <span className="muted">{hazardLogStrings.none}</span>
  return (
    <ul className="hazard-lines">
      {controls.slice(0, SHOWN).map((control) => (
        <li key={control.id}>
          <RecordChip record={control} tabIndex={-1} saysOutlook />
        </li>
      ))}
      <Rest count={controls.length - SHOWN} />
    </ul>
  )
}

function Rest({ count }: { readonly count: number }) {
  return count > 0 ? <li className="muted">{`+ ${count}`}</li> : null
}
