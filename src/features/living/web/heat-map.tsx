import { Link } from '@tanstack/react-router'
import { classNames } from '../../../web/ui/class-names.ts'
import { levelTone } from '../../../web/ui/level-tone.ts'
import { RiskGrid } from '../../../web/ui/risk-grid.tsx'
import { useSpace } from '../../records/web/use-space.ts'
import type { MatrixView } from '../living-contract.ts'
import { livingStrings } from './living-strings.ts'
import '../../../web/ui/level-chip.css'

interface Props {
  readonly matrix: MatrixView
  readonly rating: 'initial' | 'residual'
  /** Writes level and word into each cell; without it they are its accessible name. */
  readonly words?: boolean
}

/** How many living hazards stand in each cell; a cell leads to them. */
export function HeatMap({ matrix, rating, words = false }: Props) {
  const space = useSpace()
  const highest = Math.max(...matrix.levels.map(({ level }) => level))
  return (
    <RiskGrid
      caption={rating === 'initial' ? livingStrings.initial : livingStrings.residual}
      corner={livingStrings.corner}
      severities={matrix.severities}
      likelihoods={matrix.likelihoods}
      cells={matrix.cells}
    >
      {({ severity, likelihood, level, word, ...counts }) => {
        const count = counts[rating]
        return (
          <Link
            className={classNames('risk-cell', `level-${levelTone(level, highest)}`, count === 0 && 'risk-cell-quiet')}
            to="/cases/$space/hazards"
            params={{ space }}
            search={{ rating, severity, likelihood }}
            aria-label={livingStrings.cell(count, severity, likelihood, level, word)}
          >
            <b>{count}</b>
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
