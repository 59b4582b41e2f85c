import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { TOKEN_SCOPES } from '../../../domain/permission/permission.ts'
import { ChoiceGroup } from '../../../web/forms/choice-group.tsx'
import { type Faults, ServiceForm } from '../../../web/forms/service-form.tsx'
import { capitalised } from '../../../domain/record/spoken.ts'
import { AccountProblem } from './account-problem.tsx'
import { useMay } from '../../records/web/permission-guard.tsx'
import { permissionQuery } from '../../records/web/permission-query.ts'
import { TextField } from '../../../web/forms/text-field.tsx'
import { TokenCasesField } from './token-cases-field.tsx'
import { useTokenMaking } from './token-calls.ts'
import { tokenStrings } from './token-strings.ts'
import { wholeNumber } from './whole-number.ts'

/** A token that was just made, whose secret is shown once. */
export interface ShownToken {
  readonly name: string
  readonly secret: string
}

interface Props {
  readonly onMade: (made: ShownToken) => void
  readonly aside: ReactNode
}

/** What a token is for, what it may do, where, and for how long. */
export function NewTokenForm({ onMade, aside }: Props) {
  const may = useMay('token.manage')
  const { data: table } = useQuery(permissionQuery)
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<readonly string[]>(['space.read'])
  const [spaces, setSpaces] = useState<readonly string[] | null>(null)
  const [days, setDays] = useState('90')
  const lasts = wholeNumber(days, 1, 365)
  const make = useTokenMaking()
  const check = (): Faults => ({
    ...(name.trim() === '' ? { name: tokenStrings.nameNeeded } : {}),
    ...(scopes.length === 0 ? { scopes: tokenStrings.scopesNeeded } : {}),
    ...(spaces?.length === 0 ? { cases: tokenStrings.casesNeeded } : {}),
    ...(lasts === null ? { days: tokenStrings.daysNeeded } : {}),
  })
  const send = () =>
    lasts !== null &&
    make.mutate(
      { name: name.trim(), scopes, spaces: spaces ?? [], days: lasts },
      { onSuccess: ({ secret }) => onMade({ name: name.trim(), secret }) },
    )
  const meaningOf = (scope: string) => table?.actions.find(({ action }) => action === scope)?.means ?? scope
  return (
    <ServiceForm
      check={check}
      problem={<AccountProblem error={make.error} />}
      submit={tokenStrings.make}
      pending={make.isPending}
      disabled={!may}
      onSend={send}
      aside={aside}
    >
      {(faults) => (
        <>
          <TextField
            id="name"
            label={tokenStrings.name}
            help={tokenStrings.nameHelp}
            error={faults['name']}
            value={name}
            onText={setName}
          />
          <ChoiceGroup
            id="scopes"
            legend={tokenStrings.scopes}
            error={faults['scopes']}
            several
            choices={TOKEN_SCOPES.map((scope) => ({ value: scope, text: capitalised(meaningOf(scope)) }))}
            chosen={scopes}
            onChoose={setScopes}
          />
          <TokenCasesField spaces={spaces} error={faults['cases']} onChoose={setSpaces} />
          <TextField
            id="days"
            label={tokenStrings.days}
            help={tokenStrings.daysHelp}
            error={faults['days']}
            inputMode="numeric"
            short
            value={days}
            onText={setDays}
          />
        </>
      )}
    </ServiceForm>
  )
}
