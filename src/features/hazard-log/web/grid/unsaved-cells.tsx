import type { RecordDrafts, FieldDraft } from '../../../records/web/record-drafts.ts'
import { clashIn } from '../../../records/web/clash.ts'
import { ClashNotice } from '../../../records/web/clash-notice.tsx'
import { FieldReading } from '../../../records/web/field-reading.tsx'
import { isAway } from '../../../../web/forms/use-edit-queue.ts'
import { ProblemNotice } from '../../../../web/ui/problem-notice.tsx'

interface Props {
  readonly drafts: RecordDrafts
  readonly shown: readonly FieldDraft[]
  readonly nameOf: (draft: FieldDraft) => string
  /** Reads anew what is stored. */
  readonly onTaken: () => void
}

/** Cells that could not be stored: both versions of a clash, or what went wrong and the way to try again. */
export function UnsavedCells({ drafts, shown, nameOf, onTaken }: Props) {
  const failed = shown.filter(({ state }) => state === 'failed')
  // That the server is away is said once for the whole case.
  const other = failed.find(({ error, field }) => clashIn(error, field) === null && !isAway(error))
  return (
    <>
      {failed.map((one) => {
        const clash = clashIn(one.error, one.field)
        if (clash === null) return null
        return (
          <ClashNotice
            key={`${one.target.id} ${one.field}`}
            label={nameOf(one)}
            mine={<FieldReading value={one.draft?.value ?? null} />}
            theirs={<FieldReading value={clash.theirs} />}
            onKeepMine={() => drafts.keepMine(one, clash.revision)}
            onTakeTheirs={() => {
              drafts.takeStored(one)
              onTaken()
            }}
          />
        )
      })}
      {other?.error && <ProblemNotice error={other.error} retry={drafts.flush} />}
    </>
  )
}
