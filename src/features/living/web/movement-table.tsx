import { Card } from '../../../web/ui/card.tsx'
import { ScrollArea } from '../../../web/ui/scroll-area.tsx'
import type { MatrixMovements } from '../living-contract.ts'
import { livingStrings } from './living-strings.ts'
import type { Place } from './matrix-svg-ground.ts'

/** Every way from an initial to a residual cell, and how many hazards took it. */
export function MovementTable({ matrix }: { readonly matrix: MatrixMovements }) {
  return (
    <Card title={livingStrings.movementAsTable}>
      <ScrollArea label={livingStrings.movementAsTable}>
        <div className="matrix-table movement-table">
          <table>
            <thead>
              <tr>
                <th scope="col">{livingStrings.initial}</th>
                <th scope="col">{livingStrings.residual}</th>
                <th scope="col">{livingStrings.hazardsTitle}</th>
              </tr>
            </thead>
            <tbody>
              {matrix.moves.map(({ from, to, count }) => (
                <tr key={`${wordsOf(from)} ${wordsOf(to)}`}>
                  <td>{wordsOf(from)}</td>
                  <td>{wordsOf(to)}</td>
                  <td>{count}</td>
                </tr>
              ))}
              <tr>
                <td colSpan={2}>{livingStrings.unmoved}</td>
                <td>{matrix.unmoved}</td>
              </tr>
            </tbody>
          </table>
        </div>
      </ScrollArea>
    </Card>
  )
}

const wordsOf = ({ severity, likelihood }: Place) => `${severity} × ${likelihood}`
