import { useMutation } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ServiceForm } from '../../../web/forms/service-form.tsx'
import { ServiceFrame } from '../../../web/layout/service-frame.tsx'
import { AccountProblem } from './account-problem.tsx'
import { spendRecovery } from './arrival-calls.ts'
import { arrivalStrings } from './arrival-strings.ts'
import { TextField } from '../../../web/forms/text-field.tsx'
import { useNewSession } from './use-new-session.ts'

/** The link is one half of the way back in; here the code, the other half, is asked for. */
export function RecoveryPage() {
  const { secret = '' } = useParams({ strict: false })
  const [code, setCode] = useState('')
  const goOn = useNewSession()
  const recover = useMutation({
    mutationFn: () => spendRecovery(secret, code.trim()),
    onSuccess: () => goOn('/choose-sign-in'),
  })
  return (
    <ServiceFrame title={arrivalStrings.recoveryTitle}>
      <p>{arrivalStrings.recoveryAbout}</p>
      <p>{arrivalStrings.recoveryWarning}</p>
      <ServiceForm
        check={() => (code.trim() === '' ? { 'recovery-code': arrivalStrings.codeNeeded } : {})}
        problem={<AccountProblem error={recover.error} />}
        submit={arrivalStrings.recover}
        pending={recover.isPending}
        onSend={() => recover.mutate()}
      >
        {(faults) => (
          <TextField
            id="recovery-code"
            label={arrivalStrings.code}
            help={arrivalStrings.codeHelp}
            error={faults['recovery-code']}
            spellCheck={false}
            value={code}
            onText={setCode}
          />
        )}
      </ServiceForm>
    </ServiceFrame>
  )
}
