import { Link } from '@tanstack/react-router'
import { classNames } from '../../../web/ui/class-names.ts'
import { levelTone } from '../../../web/ui/level-tone.ts'
import { useSpace } from '../../records/web/use-space.ts'
import type { MatrixView } from '../living-contract.ts'
import { livingStrings } from './living-strings.ts'

interface Props {
  readonly matrix: MatrixView
  readonly rating: 'initial' | 'residual'
}

/** How many hazards stand at each level, and how many are unrated; each leads to them. */
export function LevelCounts({ matrix, rating }: Props) {
  const space = useSpace()
  const highest = Math.max(...matrix.levels.map(({ level }) => level))
  return (
    <ul className="level-counts">
      {matrix.levels.map(({ level, word, ...counts }) => (
        <li key={level}>
          <Link
            className={classNames('level', `level-${levelTone(level, highest)}`)}
            to="/cases/$space/hazards"
            params={{ space }}
            search={{ rating, level: String(level) }}
          >
            <b>{level}</b> {word}: {counts[rating]}
          </Link>
        </li>
      ))}
      <li>
        <Link
          className="level level-0"
          to="/cases/$space/hazards"
          params={{ space }}
          search={{ rating, level: 'unrated' }}
        >
          {livingStrings.unratedCount(matrix.unrated[rating])}
        </Link>
      </li>
    </ul>
  )
}
