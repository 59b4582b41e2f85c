import type { ArgumentView } from '../argument-contract.ts'
import { AddElementDialog } from './add-element-dialog.tsx'
import { isModule } from './argument-place.ts'
import { ConnectDialog } from './connect-dialog.tsx'
import { GenerateDialog } from './generate-dialog.tsx'
import { NameModuleDialog } from './name-module-dialog.tsx'
import type { ArgumentChanges } from './use-argument-changes.ts'
import type { ArgumentPlaces } from './use-argument-place.ts'
import type { ArgumentWrites } from './use-argument-writes.ts'

/** The dialogs of the argument, one open at a time. */
export type ArgumentDialog = 'add' | 'connect' | 'generate' | 'top' | 'module' | 'make-module'

interface Props {
  readonly open: ArgumentDialog | null
  readonly view: ArgumentView
  readonly places: ArgumentPlaces
  readonly changes: ArgumentChanges
  readonly writes: ArgumentWrites
  readonly onClose: () => void
}

/** The dialog that is open, about the chosen element and the place that is shown. */
export function ArgumentDialogs({ open, view, places, changes, writes, onClose }: Props) {
  const { chosen, inside } = places
  const element = chosen === null || isModule(chosen) ? null : chosen
  switch (open) {
    case null:
      return null
    case 'generate':
      return <GenerateDialog onClose={onClose} />
    case 'module':
      return (
        <NameModuleDialog
          view={view}
          goal={null}
          within={inside}
          writes={writes}
          onMade={places.enter}
          onClose={onClose}
        />
      )
    case 'top':
      return <AddElementDialog upper={null} module={inside} writes={writes} onAdded={places.goTo} onClose={onClose} />
    default:
      if (element === null) return null
  }
  if (open === 'make-module')
    return (
      <NameModuleDialog
        view={view}
        goal={element}
        within={element.module}
        writes={writes}
        onMade={places.enter}
        onClose={onClose}
      />
    )
  if (open === 'connect')
    return (
      <ConnectDialog
        view={view}
        upper={element}
        onConnect={changes.connect}
        onRefer={changes.refer}
        onClose={onClose}
      />
    )
  return (
    <AddElementDialog upper={element} module={element.module} writes={writes} onAdded={places.goTo} onClose={onClose} />
  )
}
