import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Card } from '../../../web/ui/card.tsx'
import { ConfirmDialog } from '../../../web/ui/confirm-dialog.tsx'
import type { TeamView } from '../account-contract.ts'
import { AccountProblem } from './account-problem.tsx'
import { GuardedButton } from '../../records/web/guarded-button.tsx'
import { teamCalls, useTeamsChange } from './team-calls.ts'
import { teamStrings } from './team-strings.ts'

/** Ends a team, after saying what that means. */
export function EndTeamCard({ team: { id, name } }: { readonly team: TeamView }) {
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  const end = useTeamsChange(teamCalls.end, () => navigate({ to: '/organisation/teams' }))
  return (
    <Card title={teamStrings.end}>
      <div className="stack">
        <p>{teamStrings.endAbout}</p>
        <div>
          <GuardedButton action="team.manage" look="danger" onClick={() => setAsking(true)}>
            {teamStrings.end}
          </GuardedButton>
        </div>
      </div>
      {asking && (
        <ConfirmDialog
          title={teamStrings.endTitle(name)}
          action={teamStrings.end}
          pending={end.isPending}
          problem={<AccountProblem error={end.error} />}
          onConfirm={() => end.mutate(id)}
          onClose={() => setAsking(false)}
        >
          <p>{teamStrings.endAbout}</p>
        </ConfirmDialog>
      )}
    </Card>
  )
}
