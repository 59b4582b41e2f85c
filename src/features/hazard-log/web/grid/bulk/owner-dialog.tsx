import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import { Field } from '../../../../../web/forms/field.tsx'
import type { GridColumn } from '../../../../../web/grid/grid-column.ts'
import { colleaguesQuery } from '../../../../records/web/colleagues-query.ts'
import { reversibleChange } from '../../../../records/web/reversible-change.ts'
import type { HazardRow } from '../../../hazard-log-contract.ts'
import { changesOf } from '../hazard-fields.ts'
import { BulkDialog } from './bulk-dialog.tsx'
import { planBulk } from './bulk-plan.ts'
import { bulkStrings } from './bulk-strings.ts'
import type { BulkProps } from './bulk-write.ts'

interface Props extends BulkProps {
  /** The column whose cells hold the owner: what it refuses is refused here. */
  readonly column: GridColumn<HazardRow>
}

/** Gives many hazards one owner, or takes it from them. */
export function OwnerDialog({ space, rows, column, onWrite, onClose }: Props) {
  const known = useId()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const { data: colleagues } = useQuery(colleaguesQuery)
  const [typed, setTyped] = useState('')
  const owner = typed.trim()
  const plan = planBulk(
    rows,
    (row) => column.write?.(row, owner) ?? { row },
    (before, after) => before.owner === after.owner,
  )
  const names = [...new Set([...(colleagues ?? []).map(({ name }) => name), ...rows.map((row) => row.owner)])]
  const count = plan.changes.length
  return (
    <BulkDialog
      title={bulkStrings.ownerMany(rows.length)}
      plan={plan}
      act={bulkStrings.ownerMany}
      onWrite={() =>
        onWrite(
          owner === '' ? bulkStrings.unassigned(count) : bulkStrings.assigned(owner, count),
          reversibleChange(space, changesOf(plan.changes)),
        )
      }
      onClose={onClose}
    >
      <Field label={bulkStrings.ownerLabel} help={bulkStrings.ownerHelp}>
        {(ids) => (
          <>
            <input
              {...ids}
              ref={field}
              className="control"
              list={known}
              autoComplete="off"
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
            />
            <datalist id={known}>
              {names.filter(Boolean).map((name) => (
                <option key={name}>{name}</option>
              ))}
            </datalist>
          </>
        )}
      </Field>
    </BulkDialog>
  )
}
