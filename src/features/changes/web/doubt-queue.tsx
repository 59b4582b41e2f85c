import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type KeyboardEvent, useState } from 'react'
import type { ReviewAnswer } from '../../../domain/record/link.ts'
import { Button } from '../../../web/ui/button.tsx'
import { EmptyState } from '../../../web/ui/empty-state.tsx'
import { Loading } from '../../../web/ui/loading.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { useSpace } from '../../records/web/use-space.ts'
import type { DoubtView } from '../doubts-contract.ts'
import { doubtsQuery } from './changes-query.ts'
import { DoubtCard } from './doubt-card.tsx'
import { commandOf } from './doubt-keys.ts'
import { DoubtList } from './doubt-list.tsx'
import { nextAfter, placeOf } from './doubt-place.ts'
import { doubtStrings } from './doubt-strings.ts'
import { useDoubtAnswers } from './use-doubt-answers.ts'
import { useMay } from '../../records/web/permission-guard.tsx'
import './doubt-queue.css'

const ROUTE = '/cases/$space/changes'

/** What must be looked at again, one after the other, answered by keys or buttons; it goes on where it was left. */
export function DoubtQueue() {
  const space = useSpace()
  const { data, error, refetch } = useQuery(doubtsQuery(space))
  const answers = useDoubtAnswers(space)
  if (error) return <ProblemNotice error={error} retry={refetch} />
  if (data === undefined) return <Loading />
  return (
    <>
      <Aftermath answers={answers} />
      {data.doubts.length === 0 ? <NothingInDoubt /> : <Queue doubts={data.doubts} answers={answers} />}
    </>
  )
}

type Answers = ReturnType<typeof useDoubtAnswers>

function Queue({ doubts, answers }: { readonly doubts: readonly DoubtView[]; readonly answers: Answers }) {
  const { at } = useSearch({ from: ROUTE })
  const navigate = useNavigate({ from: ROUTE })
  const may = useMay('link.review')
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const place = placeOf(doubts, at)
  const present = doubts[place]
  const show = (link: string | undefined) =>
    void navigate({ search: (before) => ({ ...before, at: link }), replace: true })
  const goBy = (by: 1 | -1) => show(doubts[Math.min(Math.max(place + by, 0), doubts.length - 1)]?.link)
  const toggle = (link: string) => setSelected((before) => toggled(before, link))
  const answer = (links: readonly string[], given: ReviewAnswer) => {
    if (!may || answers.isBusy || links.length === 0) return
    const next = nextAfter(doubts, place, new Set(links))
    answers.answer(links, given, () => {
      setSelected(new Set())
      show(next?.link)
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const command = isWriting(event.target) ? null : commandOf(event)
    if (command === null || present === undefined) return
    event.preventDefault()
    if (command.do === 'answer') answer([present.link], command.answer)
    else if (command.do === 'go') goBy(command.by)
    else if (command.do === 'select') toggle(present.link)
    else answers.takeBack(([link]) => show(link))
  }
  const chosen = doubts.filter(({ link }) => selected.has(link)).map(({ link }) => link)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys work while the focus is inside
    <section className="queue" aria-label={doubtStrings.queue} onKeyDown={onKeyDown}>
      <DoubtList
        doubts={doubts}
        present={present?.link}
        selected={selected}
        onShow={show}
        onToggle={toggle}
        onSelect={(links) => setSelected(new Set(links))}
        bulk={
          <Button
            disabled={!may || answers.isBusy || chosen.length === 0}
            onClick={() => answer(chosen, 'wording-only')}
          >
            {doubtStrings.bulk(chosen.length)}
          </Button>
        }
      />
      {present && (
        <DoubtCard
          key={present.link}
          doubt={present}
          done={answers.links.size}
          total={answers.links.size + doubts.filter(({ link }) => !answers.links.has(link)).length}
          may={may}
          isBusy={answers.isBusy}
          onAnswer={(given) => answer([present.link], given)}
          onGo={goBy}
        />
      )}
    </section>
  )
}

/** What came of the last answer, and the way to take it back. */
function Aftermath({ answers }: { readonly answers: Answers }) {
  const navigate = useNavigate({ from: ROUTE })
  const { last, takenBack, error, isBusy } = answers
  const show = (link: string | undefined) =>
    void navigate({ search: (before) => ({ ...before, at: link }), replace: true })
  return (
    <>
      {error && <ProblemNotice error={error} />}
      <div className="row" role="status">
        {takenBack && <span>{doubtStrings.takenBack}</span>}
        {last && !takenBack && (
          <span>{doubtStrings.answered(last.links.length, doubtStrings.answers[last.answer])}</span>
        )}
        {last && (
          <Button
            look="quiet"
            aria-keyshortcuts="z"
            disabled={isBusy}
            onClick={() => answers.takeBack(([link]) => show(link))}
          >
            {doubtStrings.takeBack}
          </Button>
        )}
      </div>
    </>
  )
}

function NothingInDoubt() {
  const space = useSpace()
  const changes = (
    <Link className="button" to={ROUTE} params={{ space }}>
      {doubtStrings.seeChanges}
    </Link>
  )
  return (
    <EmptyState title={doubtStrings.doneTitle} actions={changes}>
      {doubtStrings.done}
    </EmptyState>
  )
}

function toggled(before: ReadonlySet<string>, link: string): ReadonlySet<string> {
  const after = new Set(before)
  if (!after.delete(link)) after.add(link)
  return after
}

function isWriting(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches('input[type=text], textarea, select')
}
