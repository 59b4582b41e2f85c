import { Link } from '@tanstack/react-router'
import { Card } from '../../../web/ui/card.tsx'
import { useSpace } from '../../records/web/use-space.ts'
import type { MatrixView } from '../living-contract.ts'
import { HeatMap } from './heat-map.tsx'
import { LevelCounts } from './level-counts.tsx'
import { livingStrings } from './living-strings.ts'

/** The residual heat map of the case, with how many hazards stand at each level. */
export function ResidualCard({ matrix }: { readonly matrix: MatrixView }) {
  const space = useSpace()
  const open = (
    <Link to="/cases/$space/matrix" params={{ space }}>
      {livingStrings.openMatrix}
    </Link>
  )
  return (
    <Card title={livingStrings.residual} aside={open}>
      <HeatMap matrix={matrix} rating="residual" />
      <LevelCounts matrix={matrix} rating="residual" />
    </Card>
  )
}
