import { type ReactNode, useState } from 'react'
import { type Faults, ServiceForm } from '../../../web/forms/service-form.tsx'
import { type NewProvider, newProviderSchema } from '../account-contract.ts'
import { AccountProblem } from './account-problem.tsx'
import { useMay } from '../../records/web/permission-guard.tsx'
import { useProviderAdding } from './provider-calls.ts'
import { ProviderProofField } from './provider-proof-field.tsx'
import { providerStrings } from './provider-strings.ts'
import { TextField } from '../../../web/forms/text-field.tsx'

interface Props {
  readonly onAdded: () => unknown
  readonly aside: ReactNode
}

const { name, issuer, clientId, scope, classes, authentication } = newProviderSchema.shape

/** Where a provider is, what we are called there, and how we prove it. */
export function NewProviderForm({ onAdded, aside }: Props) {
  const may = useMay('organisation.manage')
  const [given, setGiven] = useState({ name: '', issuer: '', clientId: '', scope: 'openid', classes: '' })
  const [secret, setSecret] = useState<string | null>(null)
  const add = useProviderAdding(onAdded)
  const wanted: NewProvider = {
    name: given.name.trim(),
    issuer: given.issuer.trim(),
    clientId: given.clientId.trim(),
    scope: given.scope.trim(),
    classes: given.classes.split(/\s+/).filter(Boolean),
    authentication: secret === null ? { method: 'private_key_jwt' } : { method: 'client_secret', secret },
  }
  const check = (): Faults => ({
    ...(name.safeParse(wanted.name).success ? {} : { name: providerStrings.nameNeeded }),
    ...(issuer.safeParse(wanted.issuer).success ? {} : { issuer: providerStrings.issuerNeeded }),
    ...(clientId.safeParse(wanted.clientId).success ? {} : { 'client-id': providerStrings.clientIdNeeded }),
    ...(scope.safeParse(wanted.scope).success ? {} : { scope: providerStrings.scopeNeeded }),
    ...(classes.safeParse(wanted.classes).success ? {} : { classes: providerStrings.classesNeeded }),
    ...(authentication.safeParse(wanted.authentication).success ? {} : { secret: providerStrings.secretNeeded }),
  })
  const field = (of: keyof typeof given) => ({
    value: given[of],
    onText: (text: string) => setGiven({ ...given, [of]: text }),
  })
  return (
    <ServiceForm
      check={check}
      problem={<AccountProblem error={add.error} />}
      submit={providerStrings.add}
      pending={add.isPending}
      disabled={!may}
      onSend={() => add.mutate(wanted)}
      aside={aside}
    >
      {(faults) => (
        <>
          <TextField
            id="name"
            label={providerStrings.name}
            help={providerStrings.nameHelp}
            error={faults['name']}
            {...field('name')}
          />
          <TextField
            id="issuer"
            label={providerStrings.issuer}
            help={providerStrings.issuerHelp}
            error={faults['issuer']}
            inputMode="url"
            spellCheck={false}
            {...field('issuer')}
          />
          <TextField
            id="client-id"
            label={providerStrings.clientId}
            help={providerStrings.clientIdHelp}
            error={faults['client-id']}
            spellCheck={false}
            {...field('clientId')}
          />
          <TextField
            id="scope"
            label={providerStrings.scope}
            help={providerStrings.scopeHelp}
            error={faults['scope']}
            spellCheck={false}
            {...field('scope')}
          />
          <TextField
            id="classes"
            label={providerStrings.classes}
            help={providerStrings.classesHelp}
            error={faults['classes']}
            spellCheck={false}
            {...field('classes')}
          />
          <ProviderProofField secret={secret} error={faults['secret']} onChoose={setSecret} />
        </>
      )}
    </ServiceForm>
  )
}
