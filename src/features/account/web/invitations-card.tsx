import { useState } from 'react'
import { momentText } from '../../../web/text/dates.ts'
import { Card } from '../../../web/ui/card.tsx'
import { ConfirmDialog } from '../../../web/ui/confirm-dialog.tsx'
import type { InvitationView } from '../account-contract.ts'
import { AccountItem } from './account-item.tsx'
import { AccountProblem } from './account-problem.tsx'
import { GuardedButton } from '../../records/web/guarded-button.tsx'
import { memberCalls, useMembersChange } from './member-calls.ts'
import { memberStrings } from './member-strings.ts'
import { roleNames } from './role-words.ts'

/** Invitations that nobody has accepted yet; each can be withdrawn. */
export function InvitationsCard({ invitations }: { readonly invitations: readonly InvitationView[] }) {
  const [leaving, setLeaving] = useState<InvitationView | null>(null)
  return (
    <Card title={memberStrings.invitations}>
      <ul className="account-list">
        {invitations.map((invitation) => (
          <AccountItem
            key={invitation.id}
            name={invitation.name}
            about={[
              invitation.email,
              `${roleNames(invitation.roles)}, ${memberStrings.invitationEnds(momentText(invitation.expiresAt))}`,
            ]}
          >
            <GuardedButton action="member.manage" onClick={() => setLeaving(invitation)}>
              {memberStrings.withdraw}
              <span className="visually-hidden"> {invitation.name}</span>
            </GuardedButton>
          </AccountItem>
        ))}
      </ul>
      {leaving !== null && <Withdraw invitation={leaving} onClose={() => setLeaving(null)} />}
    </Card>
  )
}

function Withdraw({ invitation, onClose }: { readonly invitation: InvitationView; readonly onClose: () => void }) {
  const withdraw = useMembersChange(memberCalls.withdraw, onClose)
  return (
    <ConfirmDialog
      title={memberStrings.withdrawTitle(invitation.name)}
      action={memberStrings.withdraw}
      pending={withdraw.isPending}
      problem={<AccountProblem error={withdraw.error} />}
      onConfirm={() => withdraw.mutate(invitation.id)}
      onClose={onClose}
    >
      <p>{memberStrings.withdrawAbout}</p>
    </ConfirmDialog>
  )
}
