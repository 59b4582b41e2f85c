import { useQuery } from '@tanstack/react-query'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import type { RecordDetail } from '../../records/records-contract.ts'
import { matrixQuery } from '../../records/web/matrix-query.ts'
import { useSpace } from '../../records/web/use-space.ts'
import { RatingPanel } from './rating-panel.tsx'
import { RATINGS } from './rating-words.ts'
import './ratings.css'

/** The judgements of the hazard's risk: before and after the additional controls, and with those handed over. */
export function Ratings({ detail }: { readonly detail: RecordDetail }) {
  const space = useSpace()
  const { data: matrix, error, refetch } = useQuery(matrixQuery(space))
  if (error) return <ProblemNotice error={error} retry={refetch} />
  if (matrix === undefined) return null
  return (
    <div className="ratings">
      {RATINGS.map((rating) => (
        <RatingPanel key={rating.field} detail={detail} matrix={matrix} {...rating} />
      ))}
    </div>
  )
}
