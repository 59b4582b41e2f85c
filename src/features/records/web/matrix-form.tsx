import { useState } from 'react'
import { DEFAULT_MATRIX } from '../../../domain/risk/default-matrix.ts'
import { levelsOf, matrixSchema, type RiskMatrix } from '../../../domain/risk/matrix.ts'
import type { Json } from '../../../domain/record/json.ts'
import { Field } from '../../../web/forms/field.tsx'
import { levelTone } from '../../../web/ui/level-tone.ts'
import { riskGridStrings } from '../../../web/ui/risk-grid-strings.ts'
import { recordStrings } from './record-strings.ts'
import './matrix-form.css'

interface Props {
  readonly value: Json
  readonly onChange: (value: Json) => void
  /** Whether the plan has none of its own yet. */
  readonly isExample: boolean
}

/** What a plan without a matrix starts from. */
export const exampleMatrix = (): Json => asJson(DEFAULT_MATRIX)

/** The organisation's own matrix, cell by cell; a plan without one starts from the example of the NHS templates. */
export function MatrixForm({ value, onChange, isExample }: Props) {
  const stored = matrixSchema.safeParse(value)
  const [matrix, setMatrix] = useState<RiskMatrix>(stored.success ? stored.data : DEFAULT_MATRIX)
  const put = (part: Partial<RiskMatrix>) => {
    const next = { ...matrix, ...part }
    setMatrix(next)
    onChange(asJson(next))
  }
  const levels = matrix.acceptability.map(({ level }) => level)
  const highest = Math.max(...levelsOf(matrix), ...levels)
  return (
    <div className="stack">
      {isExample && <p className="muted">{recordStrings.matrixExample}</p>}
      <Field label={recordStrings.matrixVersion} help={recordStrings.matrixVersionHelp}>
        {(ids) => (
          <input
            {...ids}
            className="control"
            value={matrix.version}
            onChange={(event) => put({ version: event.target.value })}
          />
        )}
      </Field>
      <table className="matrix-form">
        <caption className="visually-hidden">{recordStrings.matrix}</caption>
        <thead>
          <tr>
            <th scope="col">{riskGridStrings.corner}</th>
            {matrix.severities.map((severity) => (
              <th key={severity} scope="col">
                {severity}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.likelihoods
            .map((likelihood, row) => ({ likelihood, row }))
            .toReversed()
            .map(({ likelihood, row }) => (
              <tr key={likelihood}>
                <th scope="row">{likelihood}</th>
                {matrix.severities.map((severity, column) => {
                  const level = matrix.levels[row]?.[column] ?? 1
                  return (
                    <td key={severity}>
                      <select
                        className={`control level-${levelTone(level, highest)}`}
                        aria-label={`${severity}, ${likelihood}`}
                        value={level}
                        onChange={(event) =>
                          put({ levels: withLevel(matrix.levels, row, column, Number(event.target.value)) })
                        }
                      >
                        {levels.map((choice) => (
                          <option key={choice} value={choice}>
                            {choice}
                          </option>
                        ))}
                      </select>
                    </td>
                  )
                })}
              </tr>
            ))}
        </tbody>
      </table>
      {matrix.acceptability.map((entry) => (
        <Field key={entry.level} label={recordStrings.matrixMeaning(entry.level, entry.word)}>
          {(ids) => (
            <input
              {...ids}
              className="control"
              value={entry.meaning}
              onChange={(event) =>
                put({
                  acceptability: matrix.acceptability.map((one) =>
                    one.level === entry.level ? { ...one, meaning: event.target.value } : one,
                  ),
                })
              }
            />
          )}
        </Field>
      ))}
    </div>
  )
}

function withLevel(levels: RiskMatrix['levels'], row: number, column: number, level: number): RiskMatrix['levels'] {
  return levels.map((line, at) => (at === row ? line.map((cell, place) => (place === column ? level : cell)) : line))
}

/** The matrix as a field stores it: plain JSON without the parts that say nothing. */
function asJson({ acceptability, severityMeanings, likelihoodMeanings, ...rest }: RiskMatrix): Json {
  return {
    ...rest,
    acceptability: acceptability.map(({ authority, ...entry }) =>
      authority === undefined ? entry : { ...entry, authority },
    ),
    ...(severityMeanings === undefined ? {} : { severityMeanings }),
    ...(likelihoodMeanings === undefined ? {} : { likelihoodMeanings }),
  }
}
