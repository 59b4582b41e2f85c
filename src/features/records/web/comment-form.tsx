import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { z } from 'zod'
import { formSent } from '../../../web/forms/form-sent.ts'
import { Field } from '../../../web/forms/field.tsx'
import { useKept } from '../../../web/forms/use-kept.ts'
import { Button } from '../../../web/ui/button.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import type { RecordView } from '../records-contract.ts'
import { begunMention, mentionedIn, withMention } from './mentions.ts'
import { recordStrings } from './record-strings.ts'
import { sessionQuery } from './space-queries.ts'
import { colleaguesQuery } from './colleagues-query.ts'
import { useSpace } from './use-space.ts'
import { useSpaceSteps } from './use-space-steps.ts'

/** How many names are offered at once. */
const OFFERED = 6

/** Says something about a record; an @ calls a colleague. What is written outlives a reload until it is sent. */
export function CommentForm({ record }: { readonly record: RecordView }) {
  const space = useSpace()
  const place = `comment on ${record.id}`
  const input = useRef<HTMLTextAreaElement>(null)
  const [kept, keep] = useKept(place, z.string())
  const [missing, setMissing] = useState(false)
  const text = kept ?? ''
  const { data: session } = useQuery(sessionQuery)
  const { data: colleagues = [] } = useQuery(colleaguesQuery)

  const begun = begunMention(text)
  const offered =
    begun === null
      ? []
      : colleagues.filter(({ name }) => name.toLowerCase().startsWith(begun.toLowerCase())).slice(0, OFFERED)
  const mentions = mentionedIn(text, colleagues)
  const say = useSpaceSteps(space, (said: string) => ({
    said: recordStrings.saidComment(record.ref, said),
    steps: [
      {
        do: 'create',
        kind: 'comment',
        as: 'comment',
        fields: {
          text: said,
          by: { person: session?.personId ?? '', name: session?.person ?? '' },
          ...(mentions.length === 0 ? {} : { mentions: mentions.map(({ person, name }) => ({ person, name })) }),
        },
      },
      { do: 'link', role: 'comments-on', from: '$comment', to: record.id },
    ],
  }))
  const submit = () => {
    const said = text.trim()
    setMissing(said === '')
    if (said === '') return
    // Nobody may say it twice while it is on its way; refused, it comes back.
    keep(() => null)
    say.mutate(said, { onError: () => keep((since) => since ?? said) })
  }
  return (
    <form className="stack-small screen-only" onSubmit={formSent(submit)} noValidate>
      <Field
        label={recordStrings.newComment}
        help={recordStrings.mentionHelp}
        error={missing ? recordStrings.commentNeeded : ''}
      >
        {(ids) => (
          <textarea
            {...ids}
            ref={input}
            className="control"
            rows={2}
            value={text}
            onChange={(event) => keep(() => event.target.value)}
          />
        )}
      </Field>
      {offered.length > 0 && (
        <div className="row" role="group" aria-label={recordStrings.mentionWhom}>
          {offered.map(({ person, name }) => (
            <Button
              key={person}
              onClick={() => {
                keep(() => withMention(text, name))
                input.current?.focus()
              }}
            >
              @{name}
            </Button>
          ))}
        </div>
      )}
      {say.error && <ProblemNotice error={say.error} />}
      <div>
        <Button type="submit" disabled={say.isPending || session === undefined}>
          {recordStrings.comment}
        </Button>
      </div>
    </form>
  )
}
