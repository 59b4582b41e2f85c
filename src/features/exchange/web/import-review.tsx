import { useQuery } from '@tanstack/react-query'
import { Card } from '../../../web/ui/card.tsx'
import { Loading } from '../../../web/ui/loading.tsx'
import { Notice } from '../../../web/ui/notice.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { exchangeStrings } from './exchange-strings.ts'
import { ImportApply } from './import-apply.tsx'
import { preparedQuery } from './import-calls.ts'
import { ImportHazards } from './import-hazards.tsx'
import { ImportQuestions } from './import-questions.tsx'
import { LedgerCard } from './ledger-card.tsx'

interface Props {
  readonly importId: string
  readonly space: string | undefined
  readonly onApply: (work: string) => void
}

/** What was read, for a person to judge: every row, the questions, and, where there are any, the hazards and their place. */
export function ImportReview({ importId, space, onApply }: Props) {
  const { data: prepared, error, refetch } = useQuery(preparedQuery(importId))
  if (error) return <ProblemNotice error={error} retry={refetch} />
  if (prepared === undefined) return <Loading />
  const { result, notice, source } = prepared
  return (
    <>
      {notice && (
        <Notice tone="warn" title={notice.sentence}>
          <p>{notice.remedy}</p>
        </Notice>
      )}
      <p className="muted">
        {exchangeStrings.files(source)} {notice === null && exchangeStrings.waits}
      </p>
      <LedgerCard result={result} />
      {result.questions.length > 0 && (
        <Card title={exchangeStrings.questionsTitle}>
          <ImportQuestions prepared={prepared} />
        </Card>
      )}
      {result.hazards.length > 0 && (
        <>
          <ImportApply prepared={prepared} space={space} onApply={onApply} />
          <ImportHazards hazards={result.hazards} />
        </>
      )}
    </>
  )
}
