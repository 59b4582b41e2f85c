import { type ReactNode, useState } from 'react'
import { type Faults, ServiceForm } from '../../../web/forms/service-form.tsx'
import { AccountProblem } from './account-problem.tsx'
import { memberCalls, useMembersAddition } from './member-calls.ts'
import { memberStrings } from './member-strings.ts'
import { useMay } from '../../records/web/permission-guard.tsx'
import { RolesField } from './roles-field.tsx'
import { TextField } from '../../../web/forms/text-field.tsx'
import { looksLikeEmail } from './looks-like-email.ts'

/** Somebody who was just invited, and the link that is shown once. */
export interface Invited {
  readonly name: string
  readonly link: string
}

interface Props {
  readonly onInvited: (invited: Invited) => void
  readonly aside: ReactNode
}

/** Whom to invite, and as what. */
export function InviteForm({ onInvited, aside }: Props) {
  const may = useMay('member.manage')
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [roles, setRoles] = useState<readonly string[]>([])
  const invite = useMembersAddition(memberCalls.invite)
  const who = { name: name.trim(), email: email.trim(), roles }
  const check = (): Faults => ({
    ...(who.name === '' ? { name: memberStrings.nameNeeded } : {}),
    ...(looksLikeEmail(who.email) ? {} : { email: memberStrings.emailNeeded }),
    ...(roles.length === 0 ? { roles: memberStrings.rolesNeeded } : {}),
  })
  return (
    <ServiceForm
      check={check}
      problem={<AccountProblem error={invite.error} />}
      submit={memberStrings.makeInvitation}
      pending={invite.isPending}
      disabled={!may}
      onSend={() => invite.mutate(who, { onSuccess: ({ link }) => onInvited({ name: who.name, link }) })}
      aside={aside}
    >
      {(faults) => (
        <>
          <TextField
            id="name"
            label={memberStrings.name}
            help={memberStrings.nameHelp}
            error={faults['name']}
            value={name}
            onText={setName}
          />
          <TextField
            id="email"
            label={memberStrings.email}
            help={memberStrings.emailHelp}
            error={faults['email']}
            type="email"
            value={email}
            onText={setEmail}
          />
          <RolesField roles={roles} error={faults['roles']} onChoose={setRoles} />
        </>
      )}
    </ServiceForm>
  )
}
