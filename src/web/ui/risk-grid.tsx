import type { ReactNode } from 'react'
import { riskGridStrings } from './risk-grid-strings.ts'
import './risk-grid.css'

export interface RiskCell {
  readonly severity: string
  readonly likelihood: string
  readonly level: number
  readonly word: string
}

interface Props<C extends RiskCell> {
  readonly caption: string
  readonly severities: readonly string[]
  readonly likelihoods: readonly string[]
  readonly cells: readonly C[]
  readonly children: (cell: C) => ReactNode
}

/** A risk matrix as a table: severity to the right, likelihood upwards, worst at the top right. */
export function RiskGrid<C extends RiskCell>({ caption, severities, likelihoods, cells, children }: Props<C>) {
  const at = new Map(cells.map((cell) => [`${cell.severity}\n${cell.likelihood}`, cell]))
  return (
    <table className="risk-grid">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <td className="risk-grid-corner">{riskGridStrings.corner}</td>
          {severities.map((severity) => (
            <th key={severity} scope="col">
              {severity}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {likelihoods.toReversed().map((likelihood) => (
          <tr key={likelihood}>
            <th scope="row">{likelihood}</th>
            {severities.map((severity) => {
              const cell = at.get(`${severity}\n${likelihood}`)
              return <td key={severity}>{cell && children(cell)}</td>
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
