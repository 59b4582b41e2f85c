import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Button } from '../../../web/ui/button.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { Progress } from '../../../web/ui/progress.tsx'
import { workProblem, workQuery } from '../../records/web/long-work.ts'
import { readSpaceAnew } from '../../records/web/space-queries.ts'
import { useSpace } from '../../records/web/use-space.ts'
import { issuedSchema } from '../issued-documents-contract.ts'
import { issuedStrings } from './issued-strings.ts'

interface Props {
  readonly work: string
  /** Back to what was written, which is still there. */
  readonly onBack: () => void
  readonly onDone: () => void
}

/** An issue while its files are made and kept; then what came of it. */
export function IssueWork({ work, onBack, onDone }: Props) {
  const space = useSpace()
  const client = useQueryClient()
  const { data, error } = useQuery(workQuery(work, issuedSchema))
  const issued = data?.result
  const said = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (issued === undefined) return
    said.current?.focus()
    void readSpaceAnew(client, space)
  }, [issued, client, space])
  const problem = error ?? (data === undefined ? null : workProblem(data))
  if (problem !== null) {
    return (
      <div className="stack">
        <ProblemNotice error={problem} />
        <div>
          <Button onClick={onBack}>{issuedStrings.back}</Button>
        </div>
      </div>
    )
  }
  if (issued === undefined) return <Progress label={issuedStrings.issuing} done={0} total={0} />
  return (
    <div className="stack">
      <p ref={said} role="status" tabIndex={-1}>
        {issuedStrings.issued(issued.document, issued.version)}
      </p>
      <p>
        <code className="issue-digest">{issued.digest}</code>
      </p>
      <div>
        <Button look="primary" onClick={onDone}>
          {issuedStrings.done}
        </Button>
      </div>
    </div>
  )
}
