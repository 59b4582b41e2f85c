import { ConfirmDialog } from '../../../web/ui/confirm-dialog.tsx'
import { Modal } from '../../../web/ui/modal.tsx'
import { ShownOnce } from '../../../web/ui/shown-once.tsx'
import type { RecoveryView } from '../account-contract.ts'
import { AccountProblem } from './account-problem.tsx'
import { memberCalls, useMembersAddition } from './member-calls.ts'
import { memberStrings } from './member-strings.ts'

interface Props {
  readonly recovery: RecoveryView
  readonly onClose: () => void
}

/** The second person lets somebody who can sign back in, and is given the link for them. */
export function ConfirmRecovery({ recovery, onClose }: Props) {
  const { id, name, startedBy } = recovery
  const confirm = useMembersAddition(memberCalls.confirmRecovery)
  if (confirm.data !== undefined) {
    return (
      <Modal title={memberStrings.confirmedTitle(name)} onClose={onClose}>
        <ShownOnce
          label={memberStrings.recoveryLink}
          about={memberStrings.recoveryLinkAbout(name)}
          value={confirm.data.link}
        />
      </Modal>
    )
  }
  return (
    <ConfirmDialog
      title={memberStrings.confirmTitle(name)}
      action={memberStrings.confirm}
      pending={confirm.isPending}
      problem={<AccountProblem error={confirm.error} />}
      onConfirm={() => confirm.mutate(id)}
      onClose={onClose}
    >
      <p>{memberStrings.confirmAbout(name, startedBy)}</p>
    </ConfirmDialog>
  )
}
