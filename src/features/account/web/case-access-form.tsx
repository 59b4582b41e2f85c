import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ChoiceGroup } from '../../../web/forms/choice-group.tsx'
import { ServiceForm } from '../../../web/forms/service-form.tsx'
import type { CaseAccessView } from '../account-contract.ts'
import { AccountProblem } from './account-problem.tsx'
import { HoldersFields } from './holders-fields.tsx'
import { useMay } from '../../records/web/permission-guard.tsx'
import { accessQuery, teamCalls } from './team-calls.ts'
import { teamStrings } from './team-strings.ts'

interface Props {
  readonly space: string
  readonly access: CaseAccessView
}

/** Opens a case to everybody, or to those named. */
export function CaseAccessForm({ space, access }: Props) {
  const client = useQueryClient()
  const may = useMay('team.manage')
  const [wanted, setWanted] = useState(access)
  const change = useMutation({
    mutationFn: () => teamCalls.changeAccess(space, wanted),
    onSuccess: (now) => client.setQueryData(accessQuery(space).queryKey, now),
  })
  const want = (next: Partial<CaseAccessView>) => {
    change.reset()
    setWanted({ ...wanted, ...next })
  }
  const isNobodys = wanted.access === 'named' && wanted.holders.length === 0
  return (
    <ServiceForm
      check={() => (isNobodys ? { access: teamStrings.holdersNeeded } : {})}
      problem={<AccountProblem error={change.error} />}
      submit={teamStrings.save}
      pending={change.isPending}
      disabled={!may}
      onSend={() => change.mutate()}
      aside={<span role="status">{change.isSuccess && teamStrings.saved}</span>}
    >
      {(faults) => (
        <>
          <ChoiceGroup
            id="access"
            legend={teamStrings.accessTitle}
            isTitled
            error={faults['access']}
            several={false}
            choices={[
              { value: 'organisation', text: teamStrings.everybody, help: teamStrings.everybodyAbout },
              { value: 'named', text: teamStrings.named, help: teamStrings.namedAbout },
            ]}
            chosen={[wanted.access]}
            onChoose={([chosen]) => want({ access: chosen === 'named' ? 'named' : 'organisation' })}
          />
          {wanted.access === 'named' && (
            <HoldersFields holders={wanted.holders} onChoose={(holders) => want({ holders: [...holders] })} />
          )}
        </>
      )}
    </ServiceForm>
  )
}
