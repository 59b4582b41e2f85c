import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { Field } from '../../../web/forms/field.tsx'
import { Button } from '../../../web/ui/button.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import type { RecordView } from '../records-contract.ts'
import { begunMention, mentionedIn, withMention } from './mentions.ts'
import { recordActions, useSpaceWrite } from './record-actions.ts'
import { recordStrings } from './record-strings.ts'
import { sessionQuery } from './space-queries.ts'
import { colleaguesQuery } from './colleagues-query.ts'
import { useSpace } from './use-space.ts'

/** How many names are offered at once. */
const OFFERED = 6

/** Says something about a record; an @ calls a colleague. What is written outlives a reload until it is sent. */
export function CommentForm({ record }: { readonly record: RecordView }) {
  const space = useSpace()
  const place = `comment on ${record.id}`
  const input = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(() => sessionStorage.getItem(place) ?? '')
  const { data: session } = useQuery(sessionQuery)
  const { data: colleagues = [] } = useQuery(colleaguesQuery)
  useEffect(() => sessionStorage.setItem(place, text), [place, text])

  const begun = begunMention(text)
  const offered =
    begun === null
      ? []
      : colleagues.filter(({ name }) => name.toLowerCase().startsWith(begun.toLowerCase())).slice(0, OFFERED)
  const mentions = mentionedIn(text, colleagues)
  const say = useSpaceWrite(space, async (said: string) => {
    await recordActions.batch(space, [
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
    ])
    // It is said: nobody may send it twice while the screen is still being read anew.
    setText('')
  })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const said = text.trim()
    if (said !== '') say.mutate(said)
  }
  return (
    <form className="stack-small" onSubmit={submit} noValidate>
      <Field label={recordStrings.newComment} help={recordStrings.mentionHelp}>
        {(ids) => (
          <textarea
            {...ids}
            ref={input}
            className="control"
            rows={2}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {offered.length > 0 && (
        <div className="row" role="group" aria-label={recordStrings.mentionWhom}>
          {offered.map(({ person, name }) => (
            <Button
              key={person}
              onClick={() => {
                setText(withMention(text, name))
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
