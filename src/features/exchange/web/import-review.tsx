import { useState } from 'react'
import { Notice } from '../../../web/ui/notice.tsx'
import type { Prepared } from './import-calls.ts'
import { ImportApply } from './import-apply.tsx'
import { ImportHazards } from './import-hazards.tsx'
import { ImportQuestions } from './import-questions.tsx'
import { LedgerCard } from './ledger-card.tsx'

interface Props {
  readonly prepared: Prepared
  readonly space: string | undefined
  readonly onApply: (work: string) => void
}

/** What was read, for a person to judge: every row, the questions, the hazards, and where to store them. */
export function ImportReview({ prepared, space, onApply }: Props) {
  const [present, setPresent] = useState(prepared)
  const { importId, result, notice, open } = present
  return (
    <>
      {notice && (
        <Notice tone="warn" title={notice.sentence}>
          <p>{notice.remedy}</p>
        </Notice>
      )}
      <LedgerCard result={result} />
      {result.questions.length > 0 && (
        <ImportQuestions importId={importId} questions={result.questions} open={open} onAnswered={setPresent} />
      )}
      <ImportApply importId={importId} hazards={result.hazards.length} open={open} space={space} onApply={onApply} />
      <ImportHazards hazards={result.hazards} />
    </>
  )
}
