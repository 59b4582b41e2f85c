import { acceptabilityOf, levelsOf, type RiskMatrix } from '../../../domain/risk/matrix.ts'
import { LevelChip } from '../../../web/ui/level-chip.tsx'
import { levelTone } from '../../../web/ui/level-tone.ts'
import { RiskGrid } from '../../../web/ui/risk-grid.tsx'
import { recordStrings } from './record-strings.ts'
import './matrix-reading.css'

/** A plan's matrix as it is looked up in, with what each level means. */
export function MatrixReading({ matrix }: { readonly matrix: RiskMatrix }) {
  const levels = levelsOf(matrix)
  const highest = Math.max(...levels)
  const cells = matrix.likelihoods.flatMap((likelihood, row) =>
    matrix.severities.map((severity, column) => {
      const level = matrix.levels[row]?.[column] ?? 0
      return { severity, likelihood, level, word: acceptabilityOf(matrix, level)?.word ?? '' }
    }),
  )
  return (
    <div className="stack-small">
      <p className="muted">{matrix.version}</p>
      <RiskGrid
        caption={recordStrings.matrix}
        severities={matrix.severities}
        likelihoods={matrix.likelihoods}
        cells={cells}
      >
        {({ level, word }) => (
          <span className={`risk-cell level-${levelTone(level, highest)}`}>
            <b>{level}</b>
            <small className="risk-word">{word}</small>
          </span>
        )}
      </RiskGrid>
      <ul className="matrix-levels">
        {matrix.acceptability.map(({ level, word, meaning, authority }) => (
          <li key={level}>
            <LevelChip level={level} word={word} />
            <span>
              {meaning}
              {authority !== undefined && <span className="muted"> ({authority})</span>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
