import { useEffect, useRef, useState } from 'react'
import { Field } from '../../../../../web/forms/field.tsx'
import { recordStrings } from '../../../../records/web/record-strings.ts'
import { reversibleBatch } from '../../../../records/web/reversible-change.ts'
import { BulkDialog } from './bulk-dialog.tsx'
import { planBulk } from './bulk-plan.ts'
import { bulkStrings } from './bulk-strings.ts'
import type { BulkProps } from './bulk-write.ts'

interface Props extends BulkProps {
  /** Told when they have been retired. */
  readonly onRetired: () => void
}

/** Takes many hazards out of the living case with one reason. */
export function RetireDialog({ space, rows, onWrite, onRetired, onClose }: Props) {
  const [typed, setTyped] = useState('')
  const reason = typed.trim()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const plan = planBulk(
    rows,
    (row) => (row.retired ? { refusal: bulkStrings.retiredAlready } : { row: { ...row, retired: true } }),
    () => false,
  )
  const targets = plan.changes.map(({ before: { id, revision } }) => ({ kind: 'hazard', id, revision }))
  const retirement = () =>
    reversibleBatch(
      space,
      targets,
      ({ kind, id, revision }) => ({ do: 'retire', kind, record: id, revision, reason }),
      ({ kind, id, revision }) => ({ do: 'restore', kind, record: id, revision, reason: bulkStrings.takenBack }),
    )
  return (
    <BulkDialog
      title={bulkStrings.retireMany(rows.length)}
      plan={plan}
      act={bulkStrings.retireMany}
      missing={reason === '' && targets.length > 0 ? recordStrings.reasonNeeded : null}
      onMissing={() => field.current?.focus()}
      onWrite={async () => {
        await onWrite(bulkStrings.retired(targets.length), retirement())
        onRetired()
      }}
      onClose={onClose}
    >
      <p>{bulkStrings.retireAbout}</p>
      <Field label={recordStrings.reason}>
        {(ids) => (
          <textarea
            {...ids}
            ref={field}
            className="control"
            required
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        )}
      </Field>
    </BulkDialog>
  )
}
