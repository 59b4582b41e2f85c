import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Card } from '../../../web/ui/card.tsx'
import { ConfirmDialog } from '../../../web/ui/confirm-dialog.tsx'
import type { MemberView } from '../account-contract.ts'
import { AccountProblem } from './account-problem.tsx'
import { GuardedButton } from '../../records/web/guarded-button.tsx'
import { memberCalls, useMembersChange } from './member-calls.ts'
import { memberStrings } from './member-strings.ts'

/** Ends a membership, after saying what that means. */
export function LeaveCard({ member: { person, name } }: { readonly member: MemberView }) {
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  const end = useMembersChange(memberCalls.endMembership, () => navigate({ to: '/organisation/members' }))
  return (
    <Card title={memberStrings.leave}>
      <div className="stack">
        <p>{memberStrings.leaveAbout(name)}</p>
        <div>
          <GuardedButton action="member.manage" look="danger" onClick={() => setAsking(true)}>
            {memberStrings.leave}
          </GuardedButton>
        </div>
      </div>
      {asking && (
        <ConfirmDialog
          title={memberStrings.leaveTitle(name)}
          action={memberStrings.leave}
          pending={end.isPending}
          problem={<AccountProblem error={end.error} />}
          onConfirm={() => end.mutate(person)}
          onClose={() => setAsking(false)}
        >
          <p>{memberStrings.leaveAbout(name)}</p>
          <p>{memberStrings.leaveFinal}</p>
        </ConfirmDialog>
      )}
    </Card>
  )
}
