import { Link } from '@tanstack/react-router'
import { classNames } from '../../../web/ui/class-names.ts'
import { levelTone } from '../../../web/ui/level-tone.ts'
import { RiskGrid } from '../../../web/ui/risk-grid.tsx'
import { useSpace } from '../../records/web/use-space.ts'
import type { MatrixView } from '../living-contract.ts'
import type { Place } from './matrix-svg-ground.ts'
import { livingStrings } from './living-strings.ts'
import '../../../web/ui/level-chip.css'

interface Props {
  readonly matrix: MatrixView
  readonly rating: 'initial' | 'residual'
  /** Writes level and word into each cell; without it they are its accessible name. */
  readonly words?: boolean
  /** Which cell is pointed at or has the focus; null when none is any more. */
  readonly onTouch?: (place: Place | null) => void
  /** How many hazards of the cell touched in the other matrix stand here. */
  readonly cameHere?: (place: Place) => number
}

/** How many living hazards stand in each cell; a cell leads to them. */
export function HeatMap({ matrix, rating, words = false, onTouch, cameHere }: Props) {
  const space = useSpace()
  const leave = () => onTouch?.(null)
  const highest = Math.max(...matrix.levels.map(({ level }) => level))
  return (
    <RiskGrid
      caption={rating === 'initial' ? livingStrings.initial : livingStrings.residual}
      severities={matrix.severities}
      likelihoods={matrix.likelihoods}
      cells={matrix.cells}
    >
      {({ severity, likelihood, level, word, ...counts }) => {
        const count = counts[rating]
        const came = cameHere?.({ severity, likelihood }) ?? 0
        const touch = () => onTouch?.({ severity, likelihood })
        return (
          <Link
            className={classNames(
              'risk-cell',
              `level-${levelTone(level, highest)}`,
              count === 0 && 'risk-cell-quiet',
              came > 0 && 'risk-cell-marked',
            )}
            to="/cases/$space/hazards"
            params={{ space }}
            search={{ rating, severity, likelihood }}
            onMouseEnter={touch}
            onMouseLeave={leave}
            onFocus={touch}
            onBlur={leave}
            aria-label={livingStrings.cell(count, severity, likelihood, level, word)}
          >
            <b>{came > 0 ? livingStrings.cameHere(came, count) : count}</b>
            {words && (
              <small>
                {level} <span className="risk-word">{word}</span>
              </small>
            )}
          </Link>
        )
      }}
    </RiskGrid>
  )
}
