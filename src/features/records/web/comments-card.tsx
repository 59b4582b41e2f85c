import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { personSchema } from '../../../domain/record/field.ts'
import { textOf } from '../../../domain/record/record.ts'
import { momentText } from '../../../web/text/dates.ts'
import { Button } from '../../../web/ui/button.tsx'
import { Card } from '../../../web/ui/card.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import type { NeighbourView, RecordDetail } from '../records-contract.ts'
import { CommentForm } from './comment-form.tsx'
import { GuardedButton } from './guarded-button.tsx'
import { useMay } from './permission-guard.tsx'
import { recordStrings } from './record-strings.ts'
import { recordQuery } from './record-queries.ts'
import { useSpace } from './use-space.ts'
import { useSpaceSteps } from './use-space-steps.ts'
import './comments-card.css'

/** The role in which comments point at what they are about. */
export const COMMENTS_ON = 'comments-on'

/** What people say about a record: open comments, those that are resolved on demand, and a place for the next. */
export function CommentsCard({ detail }: { readonly detail: RecordDetail }) {
  const may = useMay('record.write')
  const [withResolved, setWithResolved] = useState(false)
  const comments = detail.neighbours.filter(({ role, direction }) => role === COMMENTS_ON && direction === 'to')
  const living = comments.filter(({ other }) => !other.retired)
  const resolved = living.filter(({ other }) => other.state === 'resolved').length
  const shown = withResolved ? living : living.filter(({ other }) => other.state !== 'resolved')
  return (
    <Card
      title={recordStrings.comments}
      aside={
        resolved > 0 && (
          <Button look="quiet" aria-expanded={withResolved} onClick={() => setWithResolved(!withResolved)}>
            {withResolved ? recordStrings.hideResolved : recordStrings.showResolved(resolved)}
          </Button>
        )
      }
    >
      <ul className="comments">
        {shown.map((neighbour) => (
          <Comment key={neighbour.link} neighbour={neighbour} />
        ))}
      </ul>
      {may && detail.record.retired === null && <CommentForm key={detail.record.id} record={detail.record} />}
    </Card>
  )
}

function Comment({ neighbour }: { readonly neighbour: NeighbourView }) {
  const space = useSpace()
  const { data, error, refetch } = useQuery(recordQuery(space, 'comment', neighbour.other.id))
  const move = useSpaceSteps(space, ({ record, action }: { record: RecordDetail['record']; action: string }) => ({
    said: `${action === 'resolve' ? recordStrings.resolve : recordStrings.reopen}: ${record.ref}`,
    steps: [{ do: 'move', record: record.id, revision: record.revision, action }],
  }))
  if (error) return <ProblemNotice error={error} retry={refetch} />
  if (data === undefined) return null
  const { record } = data
  const isOpen = record.state === 'open'
  const by = personSchema.safeParse(record.fields['by']).data?.name ?? ''
  const mentions = z.array(personSchema).safeParse(record.fields['mentions']).data ?? []
  return (
    <li className="comment">
      <div className="comment-head">
        <b>{by}</b>
        <time className="muted small" dateTime={record.recordedAt}>
          {momentText(record.recordedAt)}
        </time>
        {!isOpen && <span className="muted small">{recordStrings.resolved}</span>}
        <GuardedButton
          action="record.write"
          look="quiet"
          disabled={move.isPending}
          aria-label={`${isOpen ? recordStrings.resolve : recordStrings.reopen}: ${record.ref}`}
          onClick={() => move.mutate({ record, action: isOpen ? 'resolve' : 'reopen' })}
        >
          {isOpen ? recordStrings.resolve : recordStrings.reopen}
        </GuardedButton>
      </div>
      <CommentText text={textOf(record, 'text')} names={mentions.map(({ name }) => name)} />
      {move.error && <ProblemNotice error={move.error} />}
    </li>
  )
}

/** A comment with the names it calls standing out. */
function CommentText({ text, names }: { readonly text: string; readonly names: readonly string[] }) {
  const calls = names.toSorted((a, b) => b.length - a.length).map((name) => `@${name}`)
  const pieces: { readonly text: string; readonly call: boolean; readonly at: number }[] = []
  let rest = text
  while (rest !== '') {
    const next = calls.map((call) => ({ call, at: rest.indexOf(call) })).filter(({ at }) => at >= 0)
    const [first] = next.toSorted((a, b) => a.at - b.at)
    pieces.push({ text: rest.slice(0, first?.at), call: false, at: text.length - rest.length })
    if (first === undefined) break
    rest = rest.slice(first.at + first.call.length)
    pieces.push({ text: first.call, call: true, at: text.length - rest.length })
  }
  return (
    <p className="comment-text">
      {pieces.map((piece) => (piece.call ? <b key={piece.at}>{piece.text}</b> : piece.text))}
    </p>
  )
}
