import { useState } from 'react'
import { capitalised } from '../../../web/text/words.ts'
import { Button } from '../../../web/ui/button.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import type { RecordDetail } from '../records-contract.ts'
import { recordActions, useSpaceWrite } from './record-actions.ts'
import { recordStrings } from './record-strings.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { useSpace } from './use-space.ts'

/** The moves a record's state allows, and leaving or returning to the living case. */
export function RecordMoves({ detail }: { readonly detail: RecordDetail }) {
  const { record, moves } = detail
  const space = useSpace()
  const [asking, setAsking] = useState(false)
  const move = useSpaceWrite(space, (action: string) => recordActions.move(space, record, action))
  const retired = record.retired !== null
  return (
    <>
      {!retired &&
        moves.map(({ action, clause }) => (
          <Button key={action} title={clause} disabled={move.isPending} onClick={() => move.mutate(action)}>
            {capitalised(action.replaceAll('-', ' '))}
          </Button>
        ))}
      <Button onClick={() => setAsking(true)}>{retired ? recordStrings.restore : recordStrings.retire}</Button>
      {move.error && (
        <div className="page-problem">
          <ProblemNotice error={move.error} />
        </div>
      )}
      {asking && <RetireDialog detail={detail} onClose={() => setAsking(false)} />}
    </>
  )
}

function RetireDialog({ detail, onClose }: { readonly detail: RecordDetail; readonly onClose: () => void }) {
  const { record } = detail
  const space = useSpace()
  const retired = record.retired !== null
  const write = useSpaceWrite(space, (reason: string) =>
    retired ? recordActions.restore(space, record, reason) : recordActions.retire(space, record, reason),
  )
  return (
    <ReasonDialog
      title={retired ? recordStrings.restoreTitle(record.ref) : recordStrings.retireTitle(record.ref)}
      about={retired ? recordStrings.restoreAbout : recordStrings.retireAbout}
      action={retired ? recordStrings.restore : recordStrings.retire}
      pending={write.isPending}
      error={write.error}
      onReason={(reason) => write.mutate(reason, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}
