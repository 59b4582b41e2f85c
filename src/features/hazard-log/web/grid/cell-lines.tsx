import { RecordChip } from '../../../records/web/record-chip.tsx'
import { outlookStrings } from '../../../records/web/outlook-strings.ts'
import type { HazardRow } from '../../hazard-log-contract.ts'
import { gridCellStrings } from './grid-cell-strings.ts'
import { hazardLogStrings } from '../hazard-log-strings.ts'
import { doubtOfAll } from './doubt-of-all.ts'

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

/** What mitigates it, each leading to its own screen; the doubt that all of several share is said once beneath them. */
export function ControlLines({ controls }: { readonly controls: HazardRow['controls'] }) {
  if (controls.length === 0) return <span className="muted">{hazardLogStrings.none}</span>
  const shared = doubtOfAll(controls)
  return (
    <ul className="hazard-lines">
      {controls.slice(0, SHOWN).map((control) => (
        <li key={control.id}>
          <RecordChip record={control} tabIndex={-1} saysOutlook={shared === null} />
        </li>
      ))}
      <Rest count={controls.length - SHOWN} />
      {shared !== null && (
        <li className={`small chip-word chip-word-${shared}`}>
          {gridCellStrings.allControls(controls.length, outlookStrings.outlook[shared])}
        </li>
      )}
    </ul>
  )
}

function Rest({ count }: { readonly count: number }) {
  return count > 0 ? <li className="muted">{`+ ${count}`}</li> : null
}
