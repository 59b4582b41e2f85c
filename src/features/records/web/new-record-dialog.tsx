import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import type { Fields } from '../../../domain/record/json.ts'
import { Field } from '../../../web/forms/field.tsx'
import { FormDialog } from '../../../web/forms/form-dialog.tsx'
import { useKept } from '../../../web/forms/use-kept.ts'
import type { KindView } from '../records-contract.ts'
import { FieldControl } from './field-control.tsx'
import { fieldText, fieldValue } from './field-text.ts'
import { recordPlace } from './record-place.ts'
import { recordStrings } from './record-strings.ts'
import { useSpace } from './use-space.ts'
import { type SaidSteps, useSpaceSteps } from './use-space-steps.ts'

interface Props {
  readonly kind: KindView
  readonly onClose: () => void
}

const textsSchema = z.record(z.string(), z.string())

/** Starts a record with what its kind requires; the rest is written on its own screen. Closed, it keeps what was written. */
export function NewRecordDialog({ kind, onClose }: Props) {
  const space = useSpace()
  const navigate = useNavigate()
  const asked = kind.fields.filter((field) => field.required)
  const [kept, keep] = useKept(`new ${kind.name} in ${space}`, textsSchema)
  const texts = kept ?? {}
  const [missing, setMissing] = useState(false)
  const steps = (fields: Fields): SaidSteps => ({
    said: recordStrings.saidNew(kind.label, fieldText(fields[kind.title])),
    steps: [{ do: 'create', kind: kind.name, fields }],
  })
  const create = useSpaceSteps(space, steps, (answer) => {
    keep(() => null)
    onClose()
    const ref = answer?.records[0]?.ref
    if (ref !== undefined) void navigate(recordPlace(space, { kind: kind.name, ref }))
  })
  const submit = () => {
    const empty = asked.some((field) => (texts[field.name] ?? '').trim() === '')
    setMissing(empty)
    if (empty) return
    const fields = Object.fromEntries(
      asked.map((field) => [field.name, fieldValue(field.control, texts[field.name] ?? '')]),
    )
    create.mutate(fields)
  }
  return (
    <FormDialog
      title={recordStrings.newOf(kind.label)}
      about={kind.meaning}
      submit={recordStrings.create(kind.label)}
      pending={create.isPending}
      error={create.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {asked.map((field) => (
        <Field
          key={field.name}
          label={field.label}
          help={field.help}
          error={missing && (texts[field.name] ?? '').trim() === '' ? recordStrings.writeThis(field.label) : ''}
        >
          {(ids) => (
            <FieldControl
              field={field}
              ids={ids}
              value={texts[field.name] ?? ''}
              onChange={(text) => keep((before) => ({ ...before, [field.name]: text }))}
            />
          )}
        </Field>
      ))}
    </FormDialog>
  )
}
