import { useQuery } from '@tanstack/react-query'
import type { RecordView } from '../../records/records-contract.ts'
import { matrixQuery } from '../../records/web/space-queries.ts'
import { useSpace } from '../../records/web/use-space.ts'
import { Card } from '../../../web/ui/card.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { hazardLogStrings } from './hazard-log-strings.ts'
import { RatingPanel } from './rating-panel.tsx'
import './ratings.css'

/** The judgements of the hazard's risk: before and after the additional controls, and with those handed over. */
export function RatingsCard({ record }: { readonly record: RecordView }) {
  const space = useSpace()
  const { data: matrix, error, refetch } = useQuery(matrixQuery(space))
  return (
    <Card title={hazardLogStrings.ratings}>
      {error && <ProblemNotice error={error} retry={refetch} />}
      {matrix && (
        <div className="ratings">
          <RatingPanel
            record={record}
            matrix={matrix}
            field="initial"
            title={hazardLogStrings.initial}
            about={hazardLogStrings.initialAbout}
          />
          <RatingPanel
            record={record}
            matrix={matrix}
            field="residual"
            title={hazardLogStrings.residual}
            about={hazardLogStrings.residualAbout}
          />
          <RatingPanel
            record={record}
            matrix={matrix}
            field="residualWithTransferred"
            title={hazardLogStrings.transferred}
            about={hazardLogStrings.transferredAbout}
          />
        </div>
      )}
    </Card>
  )
}
