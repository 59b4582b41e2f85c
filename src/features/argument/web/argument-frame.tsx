import { useMemo, useState } from 'react'
import { lazyPart } from '../../../web/parts/lazy-part.tsx'
import { Button } from '../../../web/ui/button.tsx'
import { Card } from '../../../web/ui/card.tsx'
import { argumentStrings } from './argument-strings.ts'
import { closedAtFirst, indexOf, treeRows } from './argument-tree.ts'
import { ArgumentTreeView } from './argument-tree-view.tsx'
import { NoDiagramYet } from './no-diagram-yet.tsx'
import type { ArgumentChanges } from './use-argument-changes.ts'
import type { ArgumentPlaces } from './use-argument-place.ts'

const ArgumentDiagram = lazyPart(() => import('./argument-diagram.tsx'), 'ArgumentDiagram', {
  waiting: <NoDiagramYet />,
})

interface Props {
  readonly places: ArgumentPlaces
  readonly changes: ArgumentChanges
  readonly showsCanvas: boolean
}

/** The branches that somebody closed, and where. */
interface ClosedAt {
  readonly place: string
  readonly closed: ReadonlySet<string>
}

/** Tree and diagram of one place: the same parts, the same selection, the same branches closed. */
export function ArgumentFrame({ places, changes, showsCanvas }: Props) {
  const { shown, chosen, inside, whole } = places
  const place = whole ? 'whole' : (inside?.id ?? 'folders')
  const index = useMemo(() => indexOf(shown), [shown])
  const [changed, setChanged] = useState<ClosedAt | null>(null)
  const mine = changed?.place === place ? changed.closed : null
  const closed = useMemo(() => mine ?? closedAtFirst(shown, index), [mine, shown, index])
  const setClosed = (next: ReadonlySet<string>) => setChanged({ place, closed: next })
  const rows = useMemo(() => treeRows(shown, index, closed), [shown, index, closed])
  const open = useMemo(() => new Set(rows.map(({ part }) => part.id)), [rows])
  const setOpen = (id: string, opens: boolean) => {
    const next = new Set(closed)
    if (opens) next.delete(id)
    else next.add(id)
    setClosed(next)
  }
  const closeAll = (
    <Button look="quiet" onClick={() => setClosed(closed.size > 0 ? new Set() : new Set(index.belowOf.keys()))}>
      {closed.size > 0 ? argumentStrings.openAll : argumentStrings.closeAll}
    </Button>
  )
  const shared = { chosen, onChoose: places.choose, onFollow: places.follow, onDropRecord: changes.dropRecord }
  return (
    <div className="argument-frame">
      <Card title={argumentStrings.tree} aside={closeAll}>
        <ArgumentTreeView rows={rows} place={place} onOpen={setOpen} onLeave={places.leave} {...shared} />
      </Card>
      {showsCanvas && (
        <ArgumentDiagram
          shown={shown}
          open={open}
          inside={inside?.id ?? null}
          onConnect={changes.connect}
          {...shared}
        />
      )}
    </div>
  )
}
