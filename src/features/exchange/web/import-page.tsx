import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
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
import { deskImportSchema } from '../exchange-contract.ts'
import { exchangeStrings } from './exchange-strings.ts'
import { ImportApplied } from './import-applied.tsx'
import { preparedQuery, sendFiles, wholeCaseOf } from './import-calls.ts'
import { ImportReview } from './import-review.tsx'
import type { ImportSearch } from './import-search.ts'
import { useGiveUp } from './use-give-up.ts'
import { WholeCase } from './whole-case.tsx'
import '../../../web/ui/card.css'
import './import.css'

/** What became of the files: they are being read, or a person is asked whether the case shall be stored. */
type Sent = { readonly work: string } | { readonly whole: File }

/**
 * From files to stored records in three steps: read, review, store. Each step is in the address, and what was read waits
 * there for as long as it takes.
 */
export function ImportPage() {
  const { space } = useParams({ strict: false })
  const { import: importId, work, apply } = useSearch({ strict: false })
  const navigate = useNavigate()
  const go = useCallback(
    (search: ImportSearch, replace = false) => void navigate({ to: '.', search, replace }),
    [navigate],
  )
  const review = useCallback((read: string) => go({ import: read }, true), [go])
  const send = useMutation({
    mutationFn: async (files: readonly File[]): Promise<Sent> => {
      const whole = await wholeCaseOf(files)
      return whole === null ? sendFiles(files, space) : { whole }
    },
    onSuccess: (sent) => 'work' in sent && go({ work: sent.work }),
  })
  const { mutate, data: sent, reset } = send
  useEffect(() => {
    const files = takeDropped()
    if (files.length > 0) mutate(files)
  }, [mutate])
  const store = (storing: string) => {
    reset()
    go({ apply: storing })
  }
  const may = useMay('import.apply')
  const started = [importId, work, apply].some((step) => step !== undefined) || send.isPending
  return (
    <Page
      title={exchangeStrings.title}
      about={apply === undefined && exchangeStrings.about}
      actions={started && <StartOver importId={apply === undefined ? importId : undefined} onGo={go} />}
    >
      {send.error && <ProblemNotice error={send.error} />}
      {send.isPending && <Progress label={exchangeStrings.reading(send.variables.length)} done={0} total={0} />}
      <PermissionReason action="import.apply" />
      {!started && may && (
        <DropArea title={exchangeStrings.dropTitle} about={exchangeStrings.dropAbout} onFiles={mutate} />
      )}
      {!started && sent !== undefined && 'whole' in sent && <WholeCase file={sent.whole} onStore={store} />}
      {work !== undefined && <Reading key={work} work={work} onRead={review} />}
      {importId !== undefined && apply === undefined && (
        <ImportReview
          key={importId}
          importId={importId}
          space={space}
          onApply={(next) => go({ import: importId, apply: next }, true)}
        />
      )}
      {apply !== undefined && <ImportApplied work={apply} />}
    </Page>
  )
}

interface StartOverProps {
  /** What is given up by it; it can be taken up again. */
  readonly importId: string | undefined
  readonly onGo: (search: ImportSearch) => void
}

function StartOver({ importId, onGo }: StartOverProps) {
  const { data: prepared } = useQuery({ ...preparedQuery(importId ?? ''), enabled: importId !== undefined })
  const giveUp = useGiveUp({ onGone: () => onGo({}) })
  const startOver = () => (prepared === undefined ? onGo({}) : giveUp.mutate(prepared))
  return (
    <Button disabled={giveUp.isPending} onClick={startOver}>
      {exchangeStrings.startOver}
    </Button>
  )
}

interface ReadingProps {
  readonly work: string
  readonly onRead: (importId: string) => void
}

/** The reading of the files; what comes of it is kept, and this goes on to it. */
function Reading({ work, onRead }: ReadingProps) {
  const client = useQueryClient()
  const { data, error } = useQuery(workQuery(work, deskImportSchema))
  const problem = error ?? (data === undefined ? null : workProblem(data))
  const prepared = data?.result
  useEffect(() => {
    if (prepared === undefined) return
    client.setQueryData(preparedQuery(prepared.importId).queryKey, prepared)
    void client.invalidateQueries({ queryKey: ['now'] })
    onRead(prepared.importId)
  }, [client, prepared, onRead])
  if (problem !== null) return <ProblemNotice error={problem} />
  return (
    <div className="card stack-small">
      <Progress label={exchangeStrings.readingStep(data?.step ?? '')} done={data?.done ?? 0} total={data?.total ?? 0} />
      <p className="muted">{exchangeStrings.leave}</p>
    </div>
  )
}
