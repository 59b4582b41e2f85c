import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect } from 'react'
import { DropArea } from '../../../web/forms/drop-area.tsx'
import { takeDropped } from '../../../web/forms/dropped-files.ts'
import { Button } from '../../../web/ui/button.tsx'
import { Page } from '../../../web/ui/page.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { Progress } from '../../../web/ui/progress.tsx'
import { workProblem, workQuery } from '../../records/web/long-work.ts'
import { PermissionReason, useMay } from '../../records/web/permission-guard.tsx'
import { exchangeStrings } from './exchange-strings.ts'
import { ImportApplied } from './import-applied.tsx'
import { preparedSchema, sendFiles } from './import-calls.ts'
import { ImportReview } from './import-review.tsx'
import type { ImportSearch } from './import-search.ts'
import '../../../web/ui/card.css'
import './import.css'

/** From files to stored records in three steps: read, review, store. Each step is in the address. */
export function ImportPage() {
  const { space } = useParams({ strict: false })
  const { work, apply } = useSearch({ strict: false })
  const navigate = useNavigate()
  const go = useCallback((search: ImportSearch) => void navigate({ to: '.', search }), [navigate])
  const send = useMutation({
    mutationFn: (files: readonly File[]) => sendFiles(files, space),
    onSuccess: (started) => go({ work: started.work }),
  })
  const { mutate } = send
  useEffect(() => {
    const files = takeDropped()
    if (files.length > 0) mutate(files)
  }, [mutate])
  const may = useMay('import.apply')
  const started = work !== undefined || send.isPending
  return (
    <Page
      title={exchangeStrings.title}
      about={exchangeStrings.about}
      actions={started && <Button onClick={() => go({})}>{exchangeStrings.startOver}</Button>}
    >
      {send.error && <ProblemNotice error={send.error} />}
      {send.isPending && <Progress label={exchangeStrings.reading(send.variables.length)} done={0} total={0} />}
      <PermissionReason action="import.apply" />
      {!started && may && (
        <DropArea title={exchangeStrings.dropTitle} about={exchangeStrings.dropAbout} onFiles={mutate} />
      )}
      {work !== undefined && apply === undefined && (
        <Reading key={work} work={work} space={space} onApply={(next) => go({ work, apply: next })} />
      )}
      {apply !== undefined && <ImportApplied work={apply} />}
    </Page>
  )
}

interface ReadingProps {
  readonly work: string
  readonly space: string | undefined
  readonly onApply: (work: string) => void
}

function Reading({ work, space, onApply }: ReadingProps) {
  const { data, error } = useQuery(workQuery(work, preparedSchema))
  const problem = error ?? (data === undefined ? null : workProblem(data))
  if (problem !== null) return <ProblemNotice error={problem} />
  if (data?.result !== undefined) return <ImportReview prepared={data.result} space={space} onApply={onApply} />
  return (
    <div className="card stack-small">
      <Progress label={exchangeStrings.readingStep(data?.step ?? '')} done={data?.done ?? 0} total={data?.total ?? 0} />
      <p className="muted">{exchangeStrings.leave}</p>
    </div>
  )
}
