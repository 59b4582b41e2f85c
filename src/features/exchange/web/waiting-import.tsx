import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from '../../../web/ui/button.tsx'
import { Loading } from '../../../web/ui/loading.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import type { PreparedHere } from '../../../web/parts/screen-parts.tsx'
import { exchangeStrings } from './exchange-strings.ts'
import { preparedQuery } from './import-calls.ts'
import { ImportQuestions } from './import-questions.tsx'
import { useGiveUp } from './use-give-up.ts'

/** A prepared import away from its own screen: its questions are answered here, and it is stored where every row is shown. */
export function WaitingImport({ importId, space, onGone }: PreparedHere) {
  const { data: prepared, error, refetch } = useQuery(preparedQuery(importId))
  const giveUp = useGiveUp({ onGone })
  if (error) return <ProblemNotice error={error} retry={refetch} />
  if (prepared === undefined) return <Loading />
  const link = { className: 'button', search: { import: importId }, children: exchangeStrings.goOn }
  return (
    <div className="stack">
      {prepared.result.questions.length > 0 && <ImportQuestions prepared={prepared} />}
      {giveUp.error && <ProblemNotice error={giveUp.error} />}
      <div className="row">
        {space === null ? (
          <Link to="/import" {...link} />
        ) : (
          <Link to="/cases/$space/import" params={{ space }} {...link} />
        )}
        <Button look="quiet" disabled={giveUp.isPending} onClick={() => giveUp.mutate(prepared)}>
          {exchangeStrings.giveUp}
        </Button>
      </div>
    </div>
  )
}
