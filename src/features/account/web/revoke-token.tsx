import { ConfirmDialog } from '../../../web/ui/confirm-dialog.tsx'
import type { TokenView } from '../account-contract.ts'
import { AccountProblem } from './account-problem.tsx'
import { useTokenRevoking } from './token-calls.ts'
import { tokenStrings } from './token-strings.ts'

interface Props {
  readonly token: TokenView
  readonly onClose: () => void
}

/** Revokes a token, after saying what that means. */
export function RevokeToken({ token, onClose }: Props) {
  const revoke = useTokenRevoking(onClose)
  return (
    <ConfirmDialog
      title={tokenStrings.revokeTitle(token.name)}
      action={tokenStrings.revoke}
      pending={revoke.isPending}
      problem={<AccountProblem error={revoke.error} />}
      onConfirm={() => revoke.mutate(token.id)}
      onClose={onClose}
    >
      <p>{tokenStrings.revokeAbout}</p>
    </ConfirmDialog>
  )
}
