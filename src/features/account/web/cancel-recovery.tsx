import { ConfirmDialog } from '../../../web/ui/confirm-dialog.tsx'
import type { RecoveryView } from '../account-contract.ts'
import { AccountProblem } from './account-problem.tsx'
import { memberCalls, useMembersChange } from './member-calls.ts'
import { memberStrings } from './member-strings.ts'

interface Props {
  readonly recovery: RecoveryView
  readonly onClose: () => void
}

/** Stops a recovery that waits, as when it was not the person who asked for it. */
export function CancelRecovery({ recovery, onClose }: Props) {
  const cancel = useMembersChange(memberCalls.cancelRecovery, onClose)
  return (
    <ConfirmDialog
      title={memberStrings.cancelTitle(recovery.name)}
      action={memberStrings.cancelRecovery}
      pending={cancel.isPending}
      problem={<AccountProblem error={cancel.error} />}
      onConfirm={() => cancel.mutate(recovery.id)}
      onClose={onClose}
    >
      <p>{memberStrings.cancelAbout}</p>
    </ConfirmDialog>
  )
}
