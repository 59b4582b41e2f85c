import { Card } from '../../../web/ui/card.tsx'
import type { ArgumentView } from '../argument-contract.ts'
import type { ArgumentDialog } from './argument-dialogs.tsx'
import { isModule } from './argument-place.ts'
import { argumentStrings } from './argument-strings.ts'
import { ElementLinks, ElementPanel } from './element-panel.tsx'
import { ModulePanel } from './module-panel.tsx'
import { ModuleWays } from './module-ways.tsx'
import type { ArgumentPlaces } from './use-argument-place.ts'
import type { ArgumentWrites } from './use-argument-writes.ts'

interface Props {
  readonly view: ArgumentView
  readonly places: ArgumentPlaces
  readonly writes: ArgumentWrites
  readonly onDialog: (dialog: ArgumentDialog) => void
}

/** What is chosen in tree or diagram, to be read, written and followed. */
export function ChosenPart({ view, places, writes, onDialog }: Props) {
  const { chosen } = places
  if (chosen === null) {
    return (
      <Card title={argumentStrings.chosen}>
        <p className="muted">{argumentStrings.nothingChosen}</p>
      </Card>
    )
  }
  if (isModule(chosen)) {
    return (
      <ModulePanel
        key={chosen.id}
        view={view}
        module={chosen}
        writes={writes}
        onOpen={() => places.enter(chosen.ref)}
      />
    )
  }
  return (
    <>
      <ElementPanel
        key={chosen.id}
        element={chosen}
        writes={writes}
        onAdd={() => onDialog('add')}
        onConnect={() => onDialog('connect')}
        onMakeModule={() => onDialog('make-module')}
      >
        <ModuleWays view={view} element={chosen} places={places} />
      </ElementPanel>
      <ElementLinks key={`links ${chosen.id}`} element={chosen} />
    </>
  )
}
