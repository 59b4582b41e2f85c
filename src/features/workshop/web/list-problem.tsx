import { isAway } from '../../../web/forms/use-edit-queue.ts'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { ClashNotice } from '../../records/web/clash-notice.tsx'
import { FieldReading } from '../../records/web/field-reading.tsx'
import type { FieldAutosave } from '../../records/web/use-record-autosave.ts'

interface Props<One> {
  readonly label: string
  readonly autosave: FieldAutosave<readonly One[]>
  readonly nameOf: (one: One) => string
}

/** What stands in the way of a list being saved: a clash shows both versions, anything else says what it is. */
export function ListProblem<One>({ label, autosave, nameOf }: Props<One>) {
  const { clash, error } = autosave
  if (clash !== null) {
    return (
      <ClashNotice
        label={label}
        mine={autosave.value.map(nameOf).join(', ')}
        theirs={<FieldReading value={clash.theirs} />}
        onKeepMine={clash.keepMine}
        onTakeTheirs={clash.takeTheirs}
      />
    )
  }
  return error === null || isAway(error) ? null : <ProblemNotice error={error} retry={autosave.flush} />
}
