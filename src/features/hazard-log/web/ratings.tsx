import { useQuery } from '@tanstack/react-query'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import type { RecordDetail } from '../../records/records-contract.ts'
import { matrixQuery } from '../../records/web/space-queries.ts'
import { useSpace } from '../../records/web/use-space.ts'
import { hazardLogStrings } from './hazard-log-strings.ts'
import { RatingPanel } from './rating-panel.tsx'
import './ratings.css'

const RATINGS = [
  { field: 'initial', title: hazardLogStrings.initialRisk, about: hazardLogStrings.initialAbout },
  { field: 'residual', title: hazardLogStrings.residualRisk, about: hazardLogStrings.residualAbout },
  { field: 'residualWithTransferred', title: hazardLogStrings.transferred, about: hazardLogStrings.transferredAbout },
] as const

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
