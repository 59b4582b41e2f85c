import { useState } from 'react'
import { DropArea } from '../../../web/forms/drop-area.tsx'
import { formStrings } from '../../../web/forms/form-strings.ts'
import { Card } from '../../../web/ui/card.tsx'
import type { OrganisationView } from '../account-contract.ts'
import { AccountProblem } from './account-problem.tsx'
import { GuardedButton } from '../../records/web/guarded-button.tsx'
import { organisationCalls, useOrganisationChange } from './organisation-calls.ts'
import { organisationStrings } from './organisation-strings.ts'
import { useMay } from '../../records/web/permission-guard.tsx'
import './logo-card.css'

/** The organisation's logo: drop or choose one, see it, remove it. */
export function LogoCard({ organisation: { name, hasLogo } }: { readonly organisation: OrganisationView }) {
  const may = useMay('organisation.manage')
  // The address of the picture stays the same when the picture changes: a new one is asked for by another address.
  const [version, setVersion] = useState(0)
  const change = useOrganisationChange(organisationCalls.changeLogo)
  const set = (logo: File | null) => change.mutate(logo, { onSuccess: () => setVersion(version + 1) })
  return (
    <Card title={organisationStrings.logo}>
      <div className="stack">
        <p>{organisationStrings.logoAbout}</p>
        <AccountProblem error={change.error} />
        {hasLogo ? (
          <img
            className="logo-preview"
            src={`/api/organisation/logo?version=${version}`}
            alt={organisationStrings.logoText(name)}
          />
        ) : (
          <p className="muted">{organisationStrings.noLogo}</p>
        )}
        {may ? (
          <DropArea title={organisationStrings.dropLogo} files="one" onFiles={([logo]) => logo && set(logo)} />
        ) : (
          <div>
            <GuardedButton action="organisation.manage">{formStrings.chooseFile}</GuardedButton>
          </div>
        )}
        {hasLogo && (
          <div>
            <GuardedButton action="organisation.manage" disabled={change.isPending} onClick={() => set(null)}>
              {organisationStrings.removeLogo}
            </GuardedButton>
          </div>
        )}
      </div>
    </Card>
  )
}
