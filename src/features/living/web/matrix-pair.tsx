import { useState } from 'react'
import { Card } from '../../../web/ui/card.tsx'
import { useMedia } from '../../../web/ui/use-media.ts'
import type { MatrixMovements } from '../living-contract.ts'
import { HeatMap } from './heat-map.tsx'
import { LevelCounts } from './level-counts.tsx'
import { livingStrings } from './living-strings.ts'
import { MovementTable } from './movement-table.tsx'
import { movementSvg } from './matrix-svg.ts'
import { DARK, isAt, LIGHT, type Place } from './matrix-svg-ground.ts'

interface Touched extends Place {
  readonly rating: 'initial' | 'residual'
}

/** Initial and residual side by side, and the way between them; a cell that is pointed at shows where its hazards went. */
export function MatrixPair({ matrix }: { readonly matrix: MatrixMovements }) {
  const [touched, setTouched] = useState<Touched | null>(null)
  const touch = (rating: Touched['rating']) => (place: Place | null) =>
    setTouched(place === null ? null : { ...place, rating })
  const isDark = useMedia('screen and (prefers-color-scheme: dark)')
  const svg = movementSvg(matrix, touched, isDark ? DARK : LIGHT)
  return (
    <div className="matrix-pair">
      <Card title={livingStrings.initial}>
        <HeatMap
          matrix={matrix}
          rating="initial"
          words
          onTouch={touch('initial')}
          cameHere={(place) => (touched?.rating === 'residual' ? countOf(matrix, place, touched) : 0)}
        />
        <LevelCounts matrix={matrix} rating="initial" />
      </Card>
      <Card title={livingStrings.residual}>
        <HeatMap
          matrix={matrix}
          rating="residual"
          words
          onTouch={touch('residual')}
          cameHere={(place) => (touched?.rating === 'initial' ? countOf(matrix, touched, place) : 0)}
        />
        <LevelCounts matrix={matrix} rating="residual" />
      </Card>
      <Card title={livingStrings.movement}>
        <img
          className="movement-figure"
          src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
          alt={livingStrings.movementAlt(matrix.moves.length, matrix.unmoved)}
        />
        <p className="muted small screen-only">{livingStrings.movementHint}</p>
      </Card>
      <MovementTable matrix={matrix} />
    </div>
  )
}

/** How many hazards went from one place to another. */
function countOf({ moves }: MatrixMovements, from: Place, to: Place): number {
  return moves.find((move) => isAt(move.from, from) && isAt(move.to, to))?.count ?? 0
}
