import { useState } from 'react'
import { ServiceForm } from '../../../web/forms/service-form.tsx'
import { Card } from '../../../web/ui/card.tsx'
import type { MemberView } from '../account-contract.ts'
import { AccountProblem } from './account-problem.tsx'
import { memberCalls, useMembersChange } from './member-calls.ts'
import { memberStrings } from './member-strings.ts'
import { useMay } from '../../records/web/permission-guard.tsx'
import { RolesField } from './roles-field.tsx'

/** The roles a member holds, and giving them others. */
export function RolesCard({ member }: { readonly member: MemberView }) {
  const may = useMay('member.manage')
  const [roles, setRoles] = useState(member.roles)
  const change = useMembersChange(memberCalls.changeRoles)
  return (
    <Card title={memberStrings.changeRoles}>
      <ServiceForm
        check={() => ({})}
        problem={<AccountProblem error={change.error} />}
        submit={memberStrings.saveRoles}
        pending={change.isPending}
        disabled={!may}
        onSend={() => change.mutate({ person: member.person, roles })}
        aside={<span role="status">{change.isSuccess && memberStrings.rolesSaved}</span>}
      >
        {() => (
          <RolesField
            roles={roles}
            onChoose={(chosen) => {
              change.reset()
              setRoles([...chosen])
            }}
          />
        )}
      </ServiceForm>
    </Card>
  )
}
