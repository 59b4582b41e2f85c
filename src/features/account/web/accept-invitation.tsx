import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ServiceForm } from '../../../web/forms/service-form.tsx'
import { ServiceFrame } from '../../../web/layout/service-frame.tsx'
import type { InvitationOffer } from '../account-contract.ts'
import type { SessionView } from '../session-contract.ts'
import { AccountProblem } from './account-problem.tsx'
import { acceptInvitation } from './arrival-calls.ts'
import { arrivalStrings } from './arrival-strings.ts'
import { roleNames } from './role-words.ts'
import { SummaryList } from './summary-list.tsx'
import { TextField } from '../../../web/forms/text-field.tsx'
import { useNewSession } from './use-new-session.ts'

interface Props {
  readonly secret: string
  readonly offer: InvitationOffer
  readonly session: SessionView | undefined
}

/** What is offered, under which name, and accepting it. */
export function AcceptInvitation({ secret, offer, session }: Props) {
  const [name, setName] = useState(offer.name)
  const goOn = useNewSession()
  const accept = useMutation({
    mutationFn: () => acceptInvitation(secret, name.trim()),
    onSuccess: () => goOn(offer.known ? '/' : '/choose-sign-in'),
  })
  return (
    <ServiceFrame title={arrivalStrings.invitedTo(offer.organisation)}>
      <SummaryList
        rows={[
          [arrivalStrings.organisation, offer.organisation],
          [arrivalStrings.roles, roleNames(offer.roles)],
          [arrivalStrings.email, offer.email],
        ]}
      />
      {session !== undefined && !offer.known && <p>{arrivalStrings.joinsAsNew(session.person)}</p>}
      <ServiceForm
        check={() => (name.trim() === '' ? { name: arrivalStrings.nameNeeded } : {})}
        problem={<AccountProblem error={accept.error} />}
        submit={arrivalStrings.accept}
        pending={accept.isPending}
        onSend={() => accept.mutate()}
      >
        {(faults) => (
          <TextField
            id="name"
            label={arrivalStrings.name}
            help={arrivalStrings.nameHelp}
            error={faults['name']}
            autoComplete="name"
            value={name}
            onText={setName}
          />
        )}
      </ServiceForm>
    </ServiceFrame>
  )
}
