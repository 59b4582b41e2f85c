import { useRef, useState } from 'react'
import { formSent } from '../../../web/forms/form-sent.ts'
import { Field } from '../../../web/forms/field.tsx'
import { SelectField, wordOptions } from '../../../web/forms/select-field.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { GuardedButton } from '../../records/web/guarded-button.tsx'
import { useMay } from '../../records/web/permission-guard.tsx'
import type { WorkshopView } from '../workshop-contract.ts'
import { useKeptDraft } from './use-kept-draft.ts'
import { useWorkshopStep } from './workshop-query.ts'
import { roomStrings } from './workshop-strings.ts'

/** Writes a hazard with cause and effect in one line; Enter captures it and begins the next. */
export function CaptureForm({ view }: { readonly view: WorkshopView }) {
  const { ref, id } = view.record
  const may = useMay('record.write')
  const step = useWorkshopStep(ref)
  const first = useRef<HTMLTextAreaElement>(null)
  const { draft, write, clear, bringBack } = useKeptDraft(`capture at ${id}`)
  const [missing, setMissing] = useState(false)
  const [done, setDone] = useState('')
  const { hazard = '', cause = '', effect = '', prompt = '' } = draft
  const prompts = view.agenda.find(({ item }) => item === view.at)?.prompts ?? []
  const submit = () => {
    const name = hazard.trim()
    setMissing(name === '')
    if (name === '' || step.isPending || !may) return
    step.mutate(
      {
        do: 'capture',
        hazard: name,
        cause: cause.trim(),
        effect: effect.trim(),
        ...(view.at === null ? {} : { item: view.at }),
        ...(prompt === '' ? {} : { prompt }),
      },
      {
        onSuccess: () => setDone(name),
        onError: () => bringBack({ hazard, cause, effect }),
      },
    )
    // The next hazard is spoken of already; nobody waits for the server to write it down.
    clear({ prompt })
    first.current?.focus()
  }
  const fields = [
    { name: 'hazard', label: roomStrings.hazard, value: hazard, input: first },
    { name: 'cause', label: roomStrings.cause, value: cause },
    { name: 'effect', label: roomStrings.effect, value: effect },
  ]
  return (
    <form
      className="stack-small room-capture"
      aria-label={roomStrings.capture}
      onSubmit={(event) => formSent(submit)(event)}
      noValidate
    >
      <h3>{roomStrings.capture}</h3>
      <div className="room-capture-line">
        {fields.map(({ name, label, value, input }) => (
          <Field key={name} label={label} error={name === 'hazard' && missing ? roomStrings.hazardNeeded : ''}>
            {(ids) => (
              <textarea
                {...ids}
                ref={input}
                className="control control-line"
                rows={1}
                disabled={!may}
                value={value}
                onChange={(event) => write(name)(event.target.value.replace(/\s*\n\s*/gu, ' '))}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter') return
                  event.preventDefault()
                  submit()
                }}
              />
            )}
          </Field>
        ))}
        <SelectField
          label={roomStrings.prompt}
          none={roomStrings.noPrompt}
          options={wordOptions(prompts.map((one) => one.prompt))}
          value={prompts.some((one) => one.prompt === prompt) ? prompt : ''}
          onSelect={(word = '') => write('prompt')(word)}
          disabled={!may}
        />
        <GuardedButton action="record.write" look="primary" type="submit" disabled={step.isPending}>
          {roomStrings.captureDo}
        </GuardedButton>
      </div>
      <p className="muted small" role="status">
        {done !== '' && roomStrings.captured(done)}
      </p>
      {step.error && <ProblemNotice error={step.error} />}
    </form>
  )
}
