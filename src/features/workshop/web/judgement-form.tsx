import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { formSent } from '../../../web/forms/form-sent.ts'
import { Field } from '../../../web/forms/field.tsx'
import { SelectField, wordOptions } from '../../../web/forms/select-field.tsx'
import { Button } from '../../../web/ui/button.tsx'
import { LevelChip } from '../../../web/ui/level-chip.tsx'
import { matrixQuery } from '../../records/web/matrix-query.ts'
import { useSpace } from '../../records/web/use-space.ts'
import type { Judgement } from '../workshop-contract.ts'
import { useKeptDraft } from './use-kept-draft.ts'
import { roomStrings } from './workshop-strings.ts'

type Judged = Pick<Judgement, 'severity' | 'likelihood' | 'reason'>

interface Props {
  /** Where what is written is kept until it is sent. */
  readonly place: string
  readonly title: string
  readonly about: string
  readonly submit: string
  readonly isPending: boolean
  readonly start: Judged | null
  /** Sends it; `clear` empties the form once it was taken. */
  readonly onJudge: (judged: Judged, clear: () => void) => void
  /** Stands before the button. */
  readonly children?: ReactNode
}

/** Severity, likelihood and why, in the words of the plan’s matrix, with the level they meet at. */
export function JudgementForm({ place, title, about, submit, isPending, start, onJudge, children }: Props) {
  const { data: matrix } = useQuery(matrixQuery(useSpace()))
  const { draft, write, clear } = useKeptDraft(place)
  const [missing, setMissing] = useState(false)
  const { severity = start?.severity ?? '', likelihood = start?.likelihood ?? '', reason = start?.reason ?? '' } = draft
  const cell = matrix?.cells.find((one) => one.severity === severity && one.likelihood === likelihood)
  const judge = () => {
    const incomplete = severity === '' || likelihood === '' || reason.trim() === ''
    setMissing(incomplete)
    if (!incomplete) onJudge({ severity, likelihood, reason: reason.trim() }, () => clear())
  }
  const words = [
    { name: 'severity', label: roomStrings.severity, value: severity, from: matrix?.severities ?? [] },
    { name: 'likelihood', label: roomStrings.likelihood, value: likelihood, from: matrix?.likelihoods ?? [] },
  ]
  return (
    <form className="room-judgement" aria-label={title} onSubmit={formSent(judge)} noValidate>
      <p>
        <b>{title}</b> <span className="muted">{about}</span>
      </p>
      <div className="room-judgement-line">
        {words.map(({ name, label, value, from }) => (
          <SelectField
            key={name}
            label={label}
            none={roomStrings.choose}
            options={wordOptions(from)}
            value={value}
            onSelect={(word = '') => write(name)(word)}
          />
        ))}
        <div className="room-judgement-level" role="status">
          {cell && <LevelChip level={cell.level} word={cell.word} />}
        </div>
      </div>
      <Field label={roomStrings.reason} error={missing ? roomStrings.ratingNeeds : ''}>
        {(ids) => (
          <textarea
            {...ids}
            className="control control-line"
            rows={1}
            value={reason}
            onChange={(event) => write('reason')(event.target.value)}
          />
        )}
      </Field>
      {children}
      <div>
        <Button look="primary" type="submit" disabled={isPending}>
          {submit}
        </Button>
      </div>
    </form>
  )
}
