import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Notice } from '../../../web/ui/notice.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { Progress } from '../../../web/ui/progress.tsx'
import { workProblem, workQuery } from '../../records/web/long-work.ts'
import { exchangeStrings } from './exchange-strings.ts'
import { appliedSchema } from './import-calls.ts'
import '../../../web/ui/card.css'

/** The storing of an import: how far it is, then what it left behind. */
export function ImportApplied({ work }: { readonly work: string }) {
  const client = useQueryClient()
  const { data, error } = useQuery(workQuery(work, appliedSchema))
  const result = data?.result
  useEffect(() => {
    if (result === undefined) return
    void client.invalidateQueries({ queryKey: ['portfolio'] })
    void client.invalidateQueries({ queryKey: ['space'] })
    void client.invalidateQueries({ queryKey: ['now'] })
  }, [client, result])
  const problem = error ?? (data === undefined ? null : workProblem(data))
  if (problem !== null) return <ProblemNotice error={problem} />
  if (result === undefined) {
    return (
      <div className="card stack-small">
        <Progress
          label={exchangeStrings.storingStep(data?.step ?? '')}
          done={data?.done ?? 0}
          total={data?.total ?? 0}
        />
        <p className="muted">{exchangeStrings.leave}</p>
      </div>
    )
  }
  const told = result.isWhole ? exchangeStrings.doneWhole : exchangeStrings.done
  return (
    <Notice tone="good" title={exchangeStrings.doneTitle}>
      <p>
        {told(result.stored.records, result.stored.links)} {exchangeStrings.doneNext}
      </p>
      <p className="row">
        <Link className="button button-primary" to="/cases/$space" params={{ space: result.space }}>
          {exchangeStrings.openCase}
        </Link>
        <Link className="button" to="/cases/$space/hazards" params={{ space: result.space }}>
          {exchangeStrings.openLog}
        </Link>
      </p>
    </Notice>
  )
}
