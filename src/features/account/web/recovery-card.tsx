import { useQuery } from '@tanstack/react-query'
import { Card } from '../../../web/ui/card.tsx'
import { ShownOnce } from '../../../web/ui/shown-once.tsx'
import { sessionQuery } from '../../records/web/space-queries.ts'
import type { MemberView } from '../account-contract.ts'
import { AccountProblem } from './account-problem.tsx'
import { GuardedButton } from '../../records/web/guarded-button.tsx'
import { memberCalls, useMembersAddition } from './member-calls.ts'
import { memberStrings } from './member-strings.ts'

/** Lets a member who lost every way in back in; code and link are shown this once, and what to do with each. */
export function RecoveryCard({ member: { person, name } }: { readonly member: MemberView }) {
  const { data: session } = useQuery(sessionQuery)
  const start = useMembersAddition(memberCalls.startRecovery)
  if (session?.personId === person) {
    return (
      <Card title={memberStrings.letBackIn}>
        <p>{memberStrings.ownWayIn}</p>
      </Card>
    )
  }
  return (
    <Card title={memberStrings.letBackIn}>
      <div className="stack">
        <p>{memberStrings.letBackInAbout(name)}</p>
        <AccountProblem error={start.error} />
        {start.data === undefined ? (
          <div>
            <GuardedButton action="member.manage" disabled={start.isPending} onClick={() => start.mutate(person)}>
              {memberStrings.startRecovery}
            </GuardedButton>
          </div>
        ) : (
          <>
            <ShownOnce
              label={memberStrings.recoveryCode}
              about={memberStrings.recoveryCodeAbout(name)}
              value={start.data.code}
            />
            {start.data.link === null ? (
              <p>{memberStrings.secondNeeded(name)}</p>
            ) : (
              <ShownOnce
                label={memberStrings.recoveryLink}
                about={memberStrings.recoveryLinkAbout(name)}
                value={start.data.link}
              />
            )}
          </>
        )}
      </div>
    </Card>
  )
}
