import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { request } from '../../../web/api/api-client.ts'
import { Button } from '../../../web/ui/button.tsx'
import { Card } from '../../../web/ui/card.tsx'
import { Loading } from '../../../web/ui/loading.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import type { RecordView } from '../../records/records-contract.ts'
import { GuardedButton } from '../../records/web/guarded-button.tsx'
import { recordActions, useSpaceWrite } from '../../records/web/record-actions.ts'
import { spaceKey, spacePath } from '../../records/web/space-queries.ts'
import { useSpace } from '../../records/web/use-space.ts'
import { type SimilarHazard, similarHazardSchema } from '../hazard-log-contract.ts'
import { hazardLogStrings } from './hazard-log-strings.ts'
import { startingPoint } from './starting-point.ts'

/** Hazards like this one in other cases of the organisation, looked for when asked, and taken over as new records. */
export function SimilarHazards({ record }: { readonly record: RecordView }) {
  const space = useSpace()
  const [asked, setAsked] = useState(false)
  const { data, error, isLoading, refetch } = useQuery({
    queryKey: [...spaceKey(space), 'similar', record.id],
    queryFn: ({ signal }) =>
      request(
        spacePath(space, `/hazards/${encodeURIComponent(record.id)}/similar`),
        z.object({ similar: z.array(similarHazardSchema) }),
        { signal },
      ),
    enabled: asked,
  })
  return (
    <Card title={hazardLogStrings.similar} className="screen-only">
      {!asked && (
        <div className="stack-small">
          <p className="muted">{hazardLogStrings.similarAbout}</p>
          <div>
            <Button onClick={() => setAsked(true)}>{hazardLogStrings.lookForSimilar}</Button>
          </div>
        </div>
      )}
      {isLoading && <Loading />}
      {error && <ProblemNotice error={error} retry={refetch} />}
      {data?.similar.length === 0 && <p className="muted">{hazardLogStrings.noneSimilar}</p>}
      <ul className="similar">
        {data?.similar.map((similar) => (
          <Similar key={similar.hazard.id} similar={similar} />
        ))}
      </ul>
    </Card>
  )
}

function Similar({ similar }: { readonly similar: SimilarHazard }) {
  const space = useSpace()
  const navigate = useNavigate()
  const { hazard } = similar
  const take = useSpaceWrite(space, async () => recordActions.batch(space, await startingPoint(similar)))
  return (
    <li>
      <div>
        <Link to="/cases/$space/hazards/$ref" params={{ space: similar.space, ref: hazard.ref }}>
          <b>{hazard.ref}</b> {hazard.title}
        </Link>
        <p className="muted small">
          {similar.case}
          {similar.harm !== '' && ` · ${similar.harm}`}
        </p>
        {take.error && <ProblemNotice error={take.error} />}
      </div>
      <GuardedButton
        action="record.write"
        disabled={take.isPending}
        aria-label={hazardLogStrings.takeOverNamed(hazard.ref, similar.case)}
        onClick={() =>
          take.mutate(undefined, {
            onSuccess: ({ records }) => {
              const ref = records.find(({ kind }) => kind === 'hazard')?.ref
              if (ref !== undefined) void navigate({ to: '/cases/$space/hazards/$ref', params: { space, ref } })
            },
          })
        }
      >
        {hazardLogStrings.takeOver}
      </GuardedButton>
    </li>
  )
}
