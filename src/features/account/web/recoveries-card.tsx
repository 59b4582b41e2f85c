import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { momentText } from '../../../web/text/dates.ts'
import { Card } from '../../../web/ui/card.tsx'
import { sessionQuery } from '../../records/web/space-queries.ts'
import type { RecoveryView } from '../account-contract.ts'
import { AccountItem } from './account-item.tsx'
import { CancelRecovery } from './cancel-recovery.tsx'
import { ConfirmRecovery } from './confirm-recovery.tsx'
import { GuardedButton } from '../../records/web/guarded-button.tsx'
import { memberStrings } from './member-strings.ts'

interface Asking {
  readonly what: 'confirm' | 'cancel'
  readonly recovery: RecoveryView
}

/** Who is being let back in: a second person confirms it, anybody who may manage members stops it. */
export function RecoveriesCard({ recoveries }: { readonly recoveries: readonly RecoveryView[] }) {
  const { data: session } = useQuery(sessionQuery)
  const [asking, setAsking] = useState<Asking | null>(null)
  const close = () => setAsking(null)
  const mayConfirm = ({ needsSecond, confirmed, person, starter }: RecoveryView) =>
    needsSecond && !confirmed && ![person, starter].includes(session?.personId ?? '')
  return (
    <Card title={memberStrings.recoveries}>
      <ul className="account-list">
        {recoveries.map((recovery) => (
          <AccountItem key={recovery.id} name={recovery.name} about={aboutOf(recovery)}>
            <div className="row">
              {mayConfirm(recovery) && (
                <GuardedButton
                  action="member.manage"
                  look="primary"
                  onClick={() => setAsking({ what: 'confirm', recovery })}
                >
                  {memberStrings.confirm}
                  <span className="visually-hidden"> {recovery.name}</span>
                </GuardedButton>
              )}
              <GuardedButton action="member.manage" onClick={() => setAsking({ what: 'cancel', recovery })}>
                {memberStrings.cancelRecovery}
                <span className="visually-hidden"> {recovery.name}</span>
              </GuardedButton>
            </div>
          </AccountItem>
        ))}
      </ul>
      {asking?.what === 'confirm' && <ConfirmRecovery recovery={asking.recovery} onClose={close} />}
      {asking?.what === 'cancel' && <CancelRecovery recovery={asking.recovery} onClose={close} />}
    </Card>
  )
}

function aboutOf({ startedBy, startedAt, expiresAt, needsSecond, confirmed }: RecoveryView): readonly string[] {
  const state = needsSecond && !confirmed ? memberStrings.waitsForSecond : memberStrings.confirmed
  return [
    memberStrings.startedBy(startedBy, momentText(startedAt)),
    `${state}, ${memberStrings.recoveryEnds(momentText(expiresAt))}`,
  ]
}
