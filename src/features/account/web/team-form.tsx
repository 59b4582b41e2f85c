import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { ChoiceGroup } from '../../../web/forms/choice-group.tsx'
import { ServiceForm } from '../../../web/forms/service-form.tsx'
import type { TeamView } from '../account-contract.ts'
import { AccountProblem } from './account-problem.tsx'
import { membersQuery } from './member-calls.ts'
import { useMay } from '../../records/web/permission-guard.tsx'
import { teamCalls, useTeamsChange } from './team-calls.ts'
import { teamStrings } from './team-strings.ts'
import { TextField } from '../../../web/forms/text-field.tsx'

/** What a team is called and who is in it. */
export function TeamForm({ team, aside }: { readonly team: TeamView | null; readonly aside: ReactNode }) {
  const navigate = useNavigate()
  const may = useMay('team.manage')
  const { data: everybody } = useQuery(membersQuery)
  const [name, setName] = useState(team?.name ?? '')
  const [people, setPeople] = useState<readonly string[]>(team?.people ?? [])
  const keep = useTeamsChange(teamCalls.keep, () => navigate({ to: '/organisation/teams' }))
  return (
    <ServiceForm
      check={() => (name.trim() === '' ? { name: teamStrings.nameNeeded } : {})}
      problem={<AccountProblem error={keep.error} />}
      submit={team === null ? teamStrings.start : teamStrings.save}
      pending={keep.isPending}
      disabled={!may}
      onSend={() => keep.mutate({ id: team?.id ?? null, name: name.trim(), people })}
      aside={aside}
    >
      {(faults) => (
        <>
          <TextField
            id="name"
            label={teamStrings.name}
            help={teamStrings.nameHelp}
            error={faults['name']}
            value={name}
            onText={setName}
          />
          {everybody && (
            <ChoiceGroup
              id="people"
              legend={teamStrings.members}
              several
              choices={everybody.members.map((one) => ({ value: one.person, text: one.name, help: one.email }))}
              chosen={people}
              onChoose={setPeople}
            />
          )}
        </>
      )}
    </ServiceForm>
  )
}
