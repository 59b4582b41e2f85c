import { useMemo, useState } from 'react'
import type { ScreenAction } from '../../../web/actions/screen-action.ts'
import { useActions } from '../../../web/actions/use-actions.ts'
import { capitalised } from '../../../domain/record/spoken.ts'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { useToastShelf } from '../../../web/toasts/use-toasts.ts'
import type { RecordDetail } from '../records-contract.ts'
import { GuardedButton } from './guarded-button.tsx'
import { recordStrings } from './record-strings.ts'
import { RetireDialog } from './retire-dialog.tsx'
import { useSpace } from './use-space.ts'
import { useSpaceSteps, useWaitingSteps } from './use-space-steps.ts'

/** The moves a record's state allows, and leaving or returning to the living case. */
export function RecordMoves({ detail }: { readonly detail: RecordDetail }) {
  const { record, moves } = detail
  const space = useSpace()
  const shelf = useToastShelf()
  const [asking, setAsking] = useState(false)
  const move = useSpaceSteps(
    space,
    (action: string) => ({
      said: recordStrings.saidMove(actionText(action), record.ref),
      steps: [{ do: 'move', record: record.id, revision: record.revision, action }],
    }),
    (answer, taken) => {
      const made = moves.find(({ action }) => action === taken)
      if (answer !== null && made !== undefined)
        shelf.tell(recordStrings.movedToast(record.ref, made.label), undefined, record.id)
    },
  )
  const waiting = useWaitingSteps(space).find(({ taken }) =>
    taken?.steps.some((step) => step.do === 'move' && step.record === record.id),
  )
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
        moves.map(({ action, clauses }) => (
          <GuardedButton
            key={action}
            action="record.write"
            title={clauses.join(', ')}
            disabled={move.isPending || waiting !== undefined}
            onClick={() => move.mutate(action, { onSuccess: focusHeading })}
          >
            {/* “Close” alone is taken for leaving the page. */}
            {action === 'close' ? recordStrings.actionOn(actionText(action), record.ref) : actionText(action)}
          </GuardedButton>
        ))}
      <GuardedButton action="record.retire" onClick={() => setAsking(true)}>
        {retired ? recordStrings.restore : recordStrings.retire}
      </GuardedButton>
      {waiting?.taken && <span className="muted small">{recordStrings.waits(waiting.taken.said)}</span>}
      {move.error && (
        <div className="page-problem">
          <ProblemNotice error={move.error} />
        </div>
      )}
      {asking && <RetireDialog record={record} onClose={() => setAsking(false)} />}
    </>
  )
}

/** What was pressed may not be allowed any more, and gone: whoever pressed it goes on at the name of what was moved. */
function focusHeading(): void {
  if (document.activeElement === document.body) document.querySelector<HTMLElement>('#content h1')?.focus()
}

function actionText(action: string): string {
  return capitalised(action.replaceAll('-', ' '))
}
