import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { OrganisationKind } from '../../../domain/people/organisation.ts'
import { ServiceForm } from '../../../web/forms/service-form.tsx'
import { ServicePage } from '../../../web/ui/service-page.tsx'
import { AccountProblem } from './account-problem.tsx'
import { KindField } from './kind-field.tsx'
import { organisationCalls } from './organisation-calls.ts'
import { organisationStrings } from './organisation-strings.ts'
import { TextField } from '../../../web/forms/text-field.tsx'
import { useNewSession } from './use-new-session.ts'

/** Starts an organisation of which the person is the first administrator, and goes on in it. */
export function NewOrganisationPage() {
  const [name, setName] = useState('')
  const [kind, setKind] = useState<OrganisationKind>('manufacturer')
  const goOn = useNewSession()
  const start = useMutation({ mutationFn: organisationCalls.start, onSuccess: () => goOn('/') })
  return (
    <ServicePage title={organisationStrings.startTitle}>
      <p>{organisationStrings.startAbout}</p>
      <ServiceForm
        check={() => (name.trim() === '' ? { name: organisationStrings.nameNeeded } : {})}
        problem={<AccountProblem error={start.error} />}
        submit={organisationStrings.start}
        pending={start.isPending}
        onSend={() => start.mutate({ name: name.trim(), kind })}
        aside={<Link to="/organisation">{organisationStrings.back}</Link>}
      >
        {(faults) => (
          <>
            <TextField
              id="name"
              label={organisationStrings.name}
              help={organisationStrings.nameHelp}
              error={faults['name']}
              autoComplete="organization"
              value={name}
              onText={setName}
            />
            <KindField kind={kind} onChoose={setKind} />
          </>
        )}
      </ServiceForm>
    </ServicePage>
  )
}
