import { dayText } from '../../../web/text/dates.ts'
import { ConfirmDialog } from '../../../web/ui/confirm-dialog.tsx'
import type { ProfileView } from '../account-contract.ts'
import { AccountProblem } from './account-problem.tsx'
import { profileCalls, useProfileChange } from './profile-calls.ts'
import { profileStrings } from './profile-strings.ts'
import { SummaryList } from './summary-list.tsx'

interface Props {
  readonly identity: ProfileView['identities'][number]
  readonly onClose: () => void
}

/** Removes a linked identity, after saying what that means. */
export function RemoveIdentity({ identity: { issuer, subject, linkedAt }, onClose }: Props) {
  const remove = useProfileChange(() => profileCalls.removeIdentity({ issuer, subject }), onClose)
  return (
    <ConfirmDialog
      title={profileStrings.removeIdentity}
      action={profileStrings.remove}
      pending={remove.isPending}
      problem={<AccountProblem error={remove.error} />}
      onConfirm={() => remove.mutate(undefined)}
      onClose={onClose}
    >
      <SummaryList
        rows={[
          [profileStrings.issuer, issuer],
          [profileStrings.linkedSince, dayText(linkedAt)],
        ]}
      />
      <p>{profileStrings.removeIdentityAbout}</p>
    </ConfirmDialog>
  )
}
