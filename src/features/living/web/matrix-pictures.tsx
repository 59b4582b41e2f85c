import { Button } from '../../../web/ui/button.tsx'
import type { MatrixMovements } from '../living-contract.ts'
import { livingStrings } from './living-strings.ts'
import { matrixFigureSvg } from './matrix-svg.ts'
import { savePng, saveSvg } from './save-picture.ts'

const NAME = 'risk-matrix'

/** Takes the whole figure away as a picture. */
export function MatrixPictures({ matrix }: { readonly matrix: MatrixMovements }) {
  const figure = () =>
    matrixFigureSvg(matrix, {
      initial: livingStrings.initial,
      residual: livingStrings.residual,
      movement: livingStrings.movement,
    })
  return (
    <>
      <Button onClick={() => saveSvg(figure(), NAME)}>{livingStrings.saveSvg}</Button>
      <Button onClick={() => void savePng(figure(), NAME)}>{livingStrings.savePng}</Button>
    </>
  )
}
