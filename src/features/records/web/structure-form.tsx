import { type SubmitEvent, useState } from 'react'
import type { Json } from '../../../domain/record/json.ts'
import { Button } from '../../../web/ui/button.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import type { RecordView } from '../records-contract.ts'
import type { FieldView } from './field-text.ts'
import { exampleMatrix, MatrixForm } from './matrix-form.tsx'
import { recordActions, useSpaceWrite } from './record-actions.ts'
import { recordStrings } from './record-strings.ts'
import { StructurePart } from './structure-part.tsx'
import { shapeOf } from './structure-shape.ts'
import { useSpace } from './use-space.ts'
import './structure-form.css'
import { uiStrings } from '../../../web/strings/ui-strings.ts'

interface Props {
  readonly record: RecordView
  readonly field: FieldView
  readonly onDone: () => void
}

/** Writes a structured field as a whole: all of it is stored, or none. */
export function StructureForm({ record, field, onDone }: Props) {
  const space = useSpace()
  const stored = record.fields[field.name]
  const isMatrix = field.name === 'matrix'
  const [value, setValue] = useState<Json>(stored ?? (isMatrix ? exampleMatrix() : null))
  const write = useSpaceWrite(space, (next: Json) => recordActions.change(space, record, { [field.name]: next }))
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    write.mutate(value, { onSuccess: onDone })
  }
  return (
    <form className="structure-form" onSubmit={submit}>
      {isMatrix ? (
        <MatrixForm value={value} onChange={setValue} isExample={stored === undefined} />
      ) : (
        <StructurePart label={field.label} shape={shapeOf(record.kind, field.name)} value={value} onChange={setValue} />
      )}
      {write.error && <ProblemNotice error={write.error} />}
      <div className="row">
        <Button look="primary" type="submit" disabled={write.isPending}>
          {recordStrings.save}
        </Button>
        <Button onClick={onDone}>{uiStrings.cancel}</Button>
      </div>
    </form>
  )
}
