import { useMemo, useState } from 'react'
import type { ScreenAction } from '../../../web/actions/screen-action.ts'
import { useActions } from '../../../web/actions/use-actions.ts'
import { capitalised } from '../../../web/text/words.ts'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import type { RecordDetail } from '../records-contract.ts'
import { GuardedButton } from './guarded-button.tsx'
import { recordActions, useSpaceWrite } from './record-actions.ts'
import { recordStrings } from './record-strings.ts'
import { RetireDialog } from './retire-dialog.tsx'
import { useSpace } from './use-space.ts'

/** The moves a record's state allows, and leaving or returning to the living case. */
export function RecordMoves({ detail }: { readonly detail: RecordDetail }) {
  const { record, moves } = detail
  const space = useSpace()
  const [asking, setAsking] = useState(false)
  const move = useSpaceWrite(space, (action: string) => recordActions.move(space, record, action))
  const retired = record.retired !== null
  useActions(
    useMemo((): readonly ScreenAction[] => {
      const name = retired ? recordStrings.restoreTitle(record.ref) : recordStrings.retireTitle(record.ref)
      const run = () => setAsking(true)
      return [{ id: 'retire', name, group: recordStrings.thisRecord, permission: 'record.retire', run }]
    }, [retired, record.ref]),
  )
  return (
    <>
      {!retired &&
        moves.map(({ action, clause }) => (
          <GuardedButton
            key={action}
            action="record.write"
            title={clause}
            disabled={move.isPending}
            onClick={() => move.mutate(action)}
          >
            {capitalised(action.replaceAll('-', ' '))}
          </GuardedButton>
        ))}
      <GuardedButton action="record.retire" onClick={() => setAsking(true)}>
        {retired ? recordStrings.restore : recordStrings.retire}
      </GuardedButton>
      {move.error && (
        <div className="page-problem">
          <ProblemNotice error={move.error} />
        </div>
      )}
      {asking && <RetireDialog record={record} onClose={() => setAsking(false)} />}
    </>
  )
}
