import { type SubmitEvent, useState } from 'react'
import { connectionBetween, ELEMENT_KINDS, type ElementKind } from '../../../domain/argument/argument-notation.ts'
import { Field } from '../../../web/forms/field.tsx'
import { Button } from '../../../web/ui/button.tsx'
import { Modal } from '../../../web/ui/modal.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import type { RecordLine } from '../../records/records-contract.ts'
import type { ArgumentElement } from '../argument-contract.ts'
import { stepsToAdd, stepsToBegin } from './argument-steps.ts'
import { argumentStrings } from './argument-strings.ts'
import { type ArgumentWrites, takeBack } from './use-argument-writes.ts'
import { uiStrings } from '../../../web/strings/ui-strings.ts'

interface Props {
  /** What it will stand beneath; null for the top goal. */
  readonly upper: ArgumentElement | null
  /** The module it will belong to; null for none. */
  readonly module: RecordLine | null
  readonly writes: ArgumentWrites
  readonly onAdded: (added: { readonly ref: string; readonly module: RecordLine | null }) => void
  readonly onClose: () => void
}

/** Writes a new element beneath another; a kind that the notation does not allow there says why not. */
export function AddElementDialog({ upper, module, writes, onAdded, onClose }: Props) {
  const choices = ELEMENT_KINDS.map((kind) => ({ kind, why: whyNot(upper, kind) }))
  const [kind, setKind] = useState<ElementKind>(choices.find(({ why }) => why === '')?.kind ?? 'goal')
  const [statement, setStatement] = useState('')
  const [missing, setMissing] = useState(false)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const text = statement.trim()
    setMissing(text === '')
    if (text === '') return
    writes.write({
      steps: upper === null ? stepsToBegin(module, kind, text) : stepsToAdd(upper, kind, text),
      said: ({ records }) => argumentStrings.added(records[0]?.ref ?? ''),
      after: ({ records }) => {
        onClose()
        onAdded({ ref: records[0]?.ref ?? '', module })
      },
      undo: takeBack,
    })
  }
  return (
    <Modal title={argumentStrings.addTitle(upper?.ref ?? '')} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        {upper !== null && (
          <fieldset className="choice-group stack-small">
            <legend>{argumentStrings.kind}</legend>
            {choices.map((choice) => (
              <label key={choice.kind} className="row">
                <input
                  type="radio"
                  name="kind"
                  disabled={choice.why !== ''}
                  checked={choice.kind === kind}
                  onChange={() => setKind(choice.kind)}
                />
                <span>
                  {argumentStrings.kinds[choice.kind]} <span className="muted small">{choice.why}</span>
                </span>
              </label>
            ))}
          </fieldset>
        )}
        <Field label={argumentStrings.statement} error={missing ? argumentStrings.statementNeeded : ''}>
          {(ids) => (
            <textarea
              {...ids}
              className="control"
              value={statement}
              onChange={(event) => setStatement(event.target.value)}
            />
          )}
        </Field>
        {writes.error && <ProblemNotice error={writes.error} />}
        <div className="row">
          <Button look="primary" type="submit" disabled={writes.pending}>
            {argumentStrings.create}
          </Button>
          <Button onClick={onClose}>{uiStrings.cancel}</Button>
        </div>
      </form>
    </Modal>
  )
}

function whyNot(upper: ArgumentElement | null, kind: ElementKind): string {
  if (upper === null) return ''
  const connection = connectionBetween(upper, { kind })
  return connection.allowed ? '' : connection.why
}
