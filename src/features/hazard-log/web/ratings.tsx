import { useQuery } from '@tanstack/react-query'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import type { RecordDetail } from '../../records/records-contract.ts'
import { matrixQuery } from '../../records/web/matrix-query.ts'
import { useSpace } from '../../records/web/use-space.ts'
import { useBowTie } from './bow-tie-query.ts'
import { RatingPanel } from './rating-panel.tsx'
import { RATINGS } from './rating-words.ts'
import './ratings.css'

/**
 * The judgements of the hazard's risk: before and after the additional controls, and with those handed over. A deployer
 * hands nothing over: such a rating stands in its case only where it came from elsewhere.
 */
export function Ratings({ detail }: { readonly detail: RecordDetail }) {
  const space = useSpace()
  const { type } = useBowTie()
  const { data: matrix, error, refetch } = useQuery(matrixQuery(space))
  if (error) return <ProblemNotice error={error} retry={refetch} />
  if (matrix === undefined) return null
  const shown = RATINGS.filter(
    ({ field }) =>
      field !== 'residualWithTransferred' || type !== 'deployment-case' || detail.record.fields[field] !== undefined,
  )
  return (
    <div className="ratings">
      {shown.map((rating) => (
        <RatingPanel key={rating.field} detail={detail} matrix={matrix} {...rating} />
      ))}
    </div>
  )
}
