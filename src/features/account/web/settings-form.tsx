import { useState } from 'react'
import { ChoiceGroup } from '../../../web/forms/choice-group.tsx'
import { type Faults, ServiceForm } from '../../../web/forms/service-form.tsx'
import type { OrganisationView } from '../account-contract.ts'
import { AccountProblem } from './account-problem.tsx'
import { KindField } from './kind-field.tsx'
import { organisationCalls, useOrganisationChange } from './organisation-calls.ts'
import { organisationStrings } from './organisation-strings.ts'
import { useMay } from '../../records/web/permission-guard.tsx'
import { TextField } from '../../../web/forms/text-field.tsx'
import { wholeNumber } from './whole-number.ts'

/** What the organisation is called, what it is, and how people sign in to it. */
export function SettingsForm({ organisation }: { readonly organisation: OrganisationView }) {
  const may = useMay('organisation.manage')
  const [wanted, setWanted] = useState({
    name: organisation.name,
    kind: organisation.kind,
    passwordSignIn: organisation.passwordSignIn,
    sessionHours: String(organisation.sessionHours),
  })
  const change = useOrganisationChange(organisationCalls.change)
  const want = (next: Partial<typeof wanted>) => {
    change.reset()
    setWanted({ ...wanted, ...next })
  }
  const hours = wholeNumber(wanted.sessionHours, 1, 720)
  const check = (): Faults => ({
    ...(wanted.name.trim() === '' ? { name: organisationStrings.nameNeeded } : {}),
    ...(hours === null ? { hours: organisationStrings.sessionHoursNeeded } : {}),
  })
  return (
    <ServiceForm
      check={check}
      problem={<AccountProblem error={change.error} />}
      submit={organisationStrings.save}
      pending={change.isPending}
      disabled={!may}
      onSend={() => hours !== null && change.mutate({ ...wanted, name: wanted.name.trim(), sessionHours: hours })}
      aside={<span role="status">{change.isSuccess && organisationStrings.saved}</span>}
    >
      {(faults) => (
        <>
          <TextField
            id="name"
            label={organisationStrings.name}
            help={organisationStrings.nameHelp}
            error={faults['name']}
            value={wanted.name}
            onText={(name) => want({ name })}
          />
          <KindField kind={wanted.kind} onChoose={(kind) => want({ kind })} />
          <ChoiceGroup
            id="password-sign-in"
            legend={organisationStrings.passwordSignIn}
            several={false}
            choices={[
              { value: 'on', text: organisationStrings.passwordOn },
              { value: 'off', text: organisationStrings.passwordOff, help: organisationStrings.passwordOffAbout },
            ]}
            chosen={[wanted.passwordSignIn ? 'on' : 'off']}
            onChoose={([chosen]) => want({ passwordSignIn: chosen === 'on' })}
          />
          <TextField
            id="hours"
            label={organisationStrings.sessionHours}
            help={organisationStrings.sessionHoursHelp}
            error={faults['hours']}
            inputMode="numeric"
            short
            value={wanted.sessionHours}
            onText={(sessionHours) => want({ sessionHours })}
          />
        </>
      )}
    </ServiceForm>
  )
}
